/// How a client speaks with one server.
public struct SMTPClientSettings: Sendable {
    /// LMTP (RFC 2033): LHLO, and a reply for each recipient.
    public var isLMTP = false
    /// What we call ourselves.
    public var heloName = "localhost"
    public var startTLS: StartTLS = .never
    /// The connection has TLS from its first byte, or needs none since it never leaves the machine.
    public var isProtected = false
    public var login: Login?
    public var limits = SMTPLimits.standard

    public init() {}

    public enum StartTLS: Sendable, Hashable { case never, ifOffered, required }

    public struct Login: Sendable, Hashable {
        public var user: [UInt8]
        public var password: [UInt8]

        public init(user: [UInt8], password: [UInt8]) {
            self.user = user
            self.password = password
        }
    }
}
