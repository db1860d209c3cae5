import Glibc

/// Finds out whether anybody listens: sends each server one question from a socket of its own, and sees whether the
/// system reports the port as closed. libunbound takes no notice of that and would wait 17 seconds.
///
/// Never blocks, and says "refused" only when every server refuses.
struct ServerProbe: ~Copyable {
    /// The name servers of the root, with recursion desired (RFC 1035 section 4.1.1).
    private static let question: [UInt8] = [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1]

    private let sockets: [Int32]
    private var refused: Set<Int32> = []

    init(_ servers: [ServerAddress]) {
        sockets = servers.map(Self.ask)
    }

    deinit { for socket in sockets where socket >= 0 { close(socket) } }

    mutating func allRefuse() -> Bool {
        for socket in sockets where socket >= 0 && !refused.contains(socket) {
            var byte: UInt8 = 0
            if unsafe recv(socket, &byte, 1, Int32(MSG_DONTWAIT)) < 0, errno == ECONNREFUSED {
                refused.insert(socket)
            }
        }
        return !sockets.isEmpty && refused.count == sockets.count
    }

    /// -1 when the system has no socket or no way there: that is not "refused".
    private static func ask(_ server: ServerAddress) -> Int32 {
        let family = server.address.isV4 ? AF_INET : AF_INET6
        let descriptor = socket(family, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return -1 }
        let isConnected = server.address.isV4 ? connectV4(descriptor, server) : connectV6(descriptor, server)
        guard isConnected, unsafe send(descriptor, question, question.count, Int32(MSG_DONTWAIT)) > 0 else {
            close(descriptor)
            return -1
        }
        return descriptor
    }

    private static func connectV4(_ descriptor: Int32, _ server: ServerAddress) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = server.port.bigEndian
        unsafe withUnsafeMutableBytes(of: &address.sin_addr) { unsafe $0.copyBytes(from: server.address.octets) }
        return unsafe connect(descriptor, to: &address)
    }

    private static func connectV6(_ descriptor: Int32, _ server: ServerAddress) -> Bool {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = server.port.bigEndian
        unsafe withUnsafeMutableBytes(of: &address.sin6_addr) { unsafe $0.copyBytes(from: server.address.octets) }
        return unsafe connect(descriptor, to: &address)
    }

    private static func connect<Address>(_ descriptor: Int32, to address: UnsafePointer<Address>) -> Bool {
        let size = socklen_t(MemoryLayout<Address>.size)
        return unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe Glibc.connect(descriptor, $0, size) == 0
        }
    }
}
