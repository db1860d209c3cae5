import DNS
import NIOSSL

extension MailServer {
    /// Reads host, port, protocol, TLS and login of a table; nil without a host, where none stands for it.
    init?(_ table: ConfigurationTable, host standard: String? = nil) {
        let told = table.optionalValue("host", expected: .mailHost) { Self.isHost($0) ? $0 : nil }
        let host = told ?? standard
        if host == nil, !table.has("host") { table.report("host", .missing) }
        self.init(host: host ?? "mail.example", port: 25)
        transport = table.choice("protocol", default: .smtp)
        security = table.choice("tls", default: isNear ? .none : .startTLS)
        port = table.integer("port", default: defaultPort, in: 1...65_535)
        certificateName = table.optionalValue("tls-name", expected: .hostName) { Self.isName($0) ? $0 : nil }
        verifiesCertificate = table.boolean("tls-verify", default: true)
        heloName = table.optionalValue("helo", expected: .hostName) { Self.isName($0) ? $0 : nil }
        family = table.choice("family", default: .any)
        connectionsMax = table.integer("connections", default: connectionsMax, in: 1...64)
        replySeconds = table.seconds("timeout", default: replySeconds, in: 1...3600)
        readAuthorities(table)
        readLogin(table)
        if host == nil { return nil }
    }

    private mutating func readAuthorities(_ table: ConfigurationTable) {
        authoritiesFile = table.file("tls-ca")
        guard let path = authoritiesFile else { return }
        // Whether it is there at all has been looked at.
        guard let bytes = try? SpoolFile.read(path, count: 1 << 22) else { return }
        if (try? NIOSSLCertificate.fromPEMBytes(bytes)) == nil {
            table.report("tls-ca", .unreadableFile(path, reason: SystemReason.unreadableCertificate))
        }
    }

    private mutating func readLogin(_ table: ConfigurationTable) {
        let user = table.optionalString("user")
        let file = table.secretFile("password-file")
        guard user != nil || file != nil else { return }
        guard let user, let file else {
            table.report(user == nil ? "user" : "password-file", .missing)
            return
        }
        login = Login(user: user, passwordFile: file)
        // A password never travels where anybody could read it along.
        let isSafe = security == .tls || security == .startTLS || isNear
        if !isSafe { table.report("tls", .impossible(.loginWithoutTLS)) }
    }

    private var defaultPort: Int {
        if transport == .lmtp { return 24 }
        return security == .tls ? 465 : 25
    }

    /// On this machine.
    var isNear: Bool { isLocalSocket || host == "localhost" || IPAddress(host)?.unmapped.isLoopback == true }

    /// A name, an address or an absolute path.
    private static func isHost(_ text: String) -> Bool {
        if text.utf8.first == 0x2F { return text.utf8.count <= 100 && !text.utf8.contains(0) }
        return IPAddress(text) != nil || isName(text)
    }

    /// As a server is asked for, and as it is greeted: nothing outside ASCII.
    private static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.allSatisfy { $0 < 0x80 } && HostName.read(bytes[...]).map { !$0.isRoot } == true
    }
}
