import Authentication
import DNS

/// What came of signing one message: the fields, and for the log which keys signed or why none did.
struct SignatureFields: Sendable {
    /// To stand on top of the message in this order, each with its CRLF. Empty: the message goes unsigned.
    var fields: [[UInt8]] = []
    /// The keys that signed, in the order of the fields.
    var signed: [KeyName] = []
    /// Why there is no signature, or one fewer than there are keys. nil when all went well.
    var reason: SigningReason?
    /// What may break the signatures on their way.
    var cautions: [Caution] = []

    /// A key by the names in its signature.
    struct KeyName: Sendable, Hashable, CustomStringConvertible {
        let domain: DomainName
        let selector: DomainName
        let algorithm: SignatureAlgorithm

        init(_ key: DKIMSigner.Key) {
            domain = key.domain
            selector = key.selector
            algorithm = key.privateKey.algorithm
        }

        /// nil where the signature lacks one of them.
        init?(_ signature: DKIMSignature) {
            guard let domain = signature.domain, let selector = signature.selector, let algorithm = signature.algorithm
            else { return nil }
            (self.domain, self.selector, self.algorithm) = (domain, selector, algorithm)
        }

        var description: String { "d=\(domain) s=\(selector) a=\(algorithm.rawValue)" }
    }

    /// Something that mail servers change as they pass a message on.
    enum Caution: String, Sendable, Hashable, CaseIterable {
        /// Lines beyond 998 bytes (RFC 5322 section 2.1.1) are broken up.
        case longLines = "long-lines"
        /// Lone CR and LF become CRLF, or are refused.
        case bareLineBreaks = "bare-line-breaks"
    }

    /// Unsigned, for this reason.
    static func unsigned(_ reason: SigningReason) -> SignatureFields { SignatureFields(reason: reason) }
}
