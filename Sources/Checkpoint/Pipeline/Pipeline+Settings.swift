public import Authentication
public import DNS
import Glibc

extension Pipeline {
    /// What an administrator may choose about authentication.
    public struct Settings: Sendable {
        /// Our name in Authentication-Results (RFC 8601 section 2.5).
        public var authservID: String
        /// The name of this host, for `%{r}` in SPF explanations.
        public var receiver: DomainName
        public var dmarcMethod = DMARCMethod.treeWalk
        public var limits = Authentication.Limits.standard
        /// Seconds for one SPF evaluation (RFC 7208 section 4.6.4); over it temperror.
        public var spfSecondsMax = 20
        /// Whether Sender ID and DomainKeys are looked at: they prove nothing, but tell something about old mail.
        public var includesHistoric = true

        public init(authservID: String, receiver: DomainName) {
            self.authservID = authservID
            self.receiver = receiver
        }

        /// With the name that was given, else that of the host.
        public init(authservID: String?) throws(InputError) {
            let host = Self.hostName
            self.init(authservID: authservID ?? host, receiver: DomainName(host) ?? Self.fallback)
            if let authservID { _ = try Arguments.domain(authservID) }
        }

        private static let fallback = DomainName("localhost") ?? .root

        static var hostName: String {
            var name = [CChar](repeating: 0, count: 256)
            guard unsafe gethostname(&name, name.count - 1) == 0 else { return "localhost" }
            let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            return text.isEmpty ? "localhost" : text
        }
    }
}
