import Authentication
import DNS

extension DMARCReport {
    /// What a person typed for an evaluation: author domains, and `domain=result` for SPF and for each signature.
    public struct Claims: Sendable {
        let domains: [DomainName]
        let spf: DMARCIdentifier?
        let dkim: [DMARCIdentifier]

        public init(domains: [String], spf: String?, dkim: [String]) throws(InputError) {
            var names: [DomainName] = []
            for text in domains { names.append(try Self.authorDomain(text)) }
            self.domains = names
            self.spf = if let spf { try Self.identifier(spf) } else { nil }
            var signers: [DMARCIdentifier] = []
            for text in dkim { signers.append(try Self.identifier(text)) }
            self.dkim = signers
        }

        /// A domain, or an address whose domain is meant.
        private static func authorDomain(_ text: String) throws(InputError) -> DomainName {
            let bytes = Array(text.utf8)
            let domain = bytes.lastIndex(of: 0x40).map { Array(bytes[($0 + 1)...]) } ?? bytes
            return try Arguments.domain(String(decoding: domain, as: UTF8.self))
        }

        private static let words: Set<String> = [
            "none", "neutral", "pass", "fail", "softfail", "policy", "temperror", "permerror",
        ]

        private static func identifier(_ text: String) throws(InputError) -> DMARCIdentifier {
            let bytes = Array(text.utf8)
            guard let equals = bytes.lastIndex(of: 0x3D) else { throw .notAClaim(text) }
            let word = String(decoding: bytes[(equals + 1)...], as: UTF8.self).lowercased()
            guard words.contains(word) else { throw .notAClaim(text) }
            return DMARCIdentifier(try Arguments.domain(String(decoding: bytes[..<equals], as: UTF8.self)), word: word)
        }
    }
}
