import DNS
import Glibc
import Mail
import NIOCore
import NIOPosix
import NIOSSL
import Wire

extension MailServer {
    /// The name that TLS asks for and checks; nil for an address, whose certificate must name it.
    var tlsName: String? {
        if let certificateName { return certificateName }
        return isLocalSocket || IPAddress(host) != nil ? nil : host
    }

    /// Reads the password. Blocks.
    func clientSettings(heloName: String) throws(CopyTrouble) -> SMTPClientSettings {
        var settings = SMTPClientSettings()
        settings.isLMTP = transport == .lmtp
        settings.heloName = self.heloName ?? heloName
        settings.isProtected = security == .tls || isNear && security == .none
        switch security {
        case .none, .tls: settings.startTLS = .never
        case .opportunistic: settings.startTLS = .ifOffered
        case .startTLS: settings.startTLS = .required
        }
        if let login {
            let bytes: [UInt8]
            do { bytes = try SpoolFile.read(login.passwordFile, count: 4096) } catch {
                throw CopyTrouble(.passwordFile, login.passwordFile)
            }
            let line = bytes.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
            settings.login = .init(user: Array(login.user.utf8), password: Array(line))
        }
        return settings
    }

    /// nil where no TLS is spoken. Blocks: it reads the authorities.
    func tlsContext() throws(CopyTrouble) -> NIOSSLContext? {
        guard security != .none else { return nil }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if security == .opportunistic || !verifiesCertificate {
            configuration.certificateVerification = .none
        }
        if let authoritiesFile { configuration.trustRoots = .file(authoritiesFile) }
        do { return try NIOSSLContext(configuration: configuration) } catch {
            throw CopyTrouble(.tls, SystemReason.text(of: error))
        }
    }

    /// Every address of the server, in the system's order. Blocks: it asks the system's resolver.
    func socketAddresses() throws(CopyTrouble) -> [SocketAddress] {
        if isLocalSocket {
            do { return [try SocketAddress(unixDomainSocketPath: host)] } catch {
                throw CopyTrouble(.unreachable, SystemReason.text(of: error))
            }
        }
        if let literal = try? SocketAddress(ipAddress: host, port: port) { return [literal] }
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        switch family {
        case .any: unsafe hints.ai_family = AF_UNSPEC
        case .ipv4: unsafe hints.ai_family = AF_INET
        case .ipv6: unsafe hints.ai_family = AF_INET6
        }
        var list: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(host, String(port), &hints, &list)
        guard code == 0 else {
            throw CopyTrouble(.unknownHost, "\(host): \(unsafe String(cString: gai_strerror(code)))")
        }
        defer { unsafe freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next = unsafe list
        while let info = unsafe next {
            if let address = unsafe Self.address(info.pointee) { addresses.append(address) }
            unsafe next = info.pointee.ai_next
        }
        return addresses
    }

    private static func address(_ info: addrinfo) -> SocketAddress? {
        guard let pointer = unsafe info.ai_addr else { return nil }
        switch unsafe info.ai_family {
        case AF_INET:
            return unsafe pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                unsafe SocketAddress($0.pointee)
            }
        case AF_INET6:
            return unsafe pointer.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                unsafe SocketAddress($0.pointee)
            }
        default: return nil
        }
    }
}
