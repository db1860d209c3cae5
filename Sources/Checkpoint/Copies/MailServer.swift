/// A server that takes mail from us: where it is, and how it is to be spoken to.
public struct MailServer: Sendable, Hashable {
    /// A name, an address, or the path of a local socket.
    public var host: String
    /// 1 to 65535; without meaning for a local socket.
    public var port: Int
    public var transport: Transport = .smtp
    public var security: Security = .startTLS
    /// PEM file with the authorities to trust instead of the system's.
    public var authoritiesFile: String?
    /// The name the certificate must have, where it is not `host`.
    public var certificateName: String?
    /// Whether the certificate must be good and have the right name. Never looked at with `opportunistic`.
    public var verifiesCertificate = true
    public var login: Login?
    /// What we call ourselves in EHLO; nil: the name of the machine.
    public var heloName: String?
    public var family: Family = .any
    /// Connections to this server at a time.
    public var connectionsMax = 4
    /// How long to wait for a reply (RFC 5321 section 4.5.3.2 asks for 5 minutes); twice as long behind a message.
    public var replySeconds = 300

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    public enum Transport: String, Sendable, Hashable, CaseIterable { case smtp, lmtp }

    public enum Security: String, Sendable, Hashable, CaseIterable {
        case none
        /// STARTTLS where the server offers it, with any certificate; else in the clear.
        case opportunistic
        /// STARTTLS or nothing (RFC 3207).
        case startTLS = "starttls-required"
        /// TLS from the first byte (RFC 8314).
        case tls
    }

    public enum Family: String, Sendable, Hashable, CaseIterable { case any, ipv4, ipv6 }

    /// A user name, and the file whose first line is the password: it is read for each connection and kept nowhere.
    public struct Login: Sendable, Hashable {
        public var user: String
        public var passwordFile: String

        public init(user: String, passwordFile: String) {
            self.user = user
            self.passwordFile = passwordFile
        }
    }

    var isLocalSocket: Bool { host.utf8.first == 0x2F }
}
