import Glibc

/// Plain sockets on 127.0.0.1, for servers that tests start and for servers that never answer.
public final class LoopbackSocket: Sendable {
    public enum Kind: Sendable {
        case stream, datagram
    }

    public struct Failure: Error {
        public let errno: Int32
    }

    private let descriptor: Int32
    public let port: UInt16

    /// Binds to the port, or with 0 to a free one. A datagram socket that nobody reads from is a silent server.
    public init(_ kind: Kind, port: UInt16 = 0) throws {
        let type = kind == .stream ? SOCK_STREAM : SOCK_DGRAM
        descriptor = socket(AF_INET, Int32(type.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        var address = Self.address(port)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
            }
        }
        self.port = UInt16(bigEndian: address.sin_port)
        guard bound else {
            let code = errno
            close(descriptor)
            throw Failure(errno: code)
        }
    }

    deinit { close(descriptor) }

    /// Lets others connect; nobody answers them.
    public func listen() throws {
        guard Glibc.listen(descriptor, 16) == 0 else { throw Failure(errno: errno) }
    }

    /// A port that is free for streams and datagrams; someone could take it before it is used.
    public static func freePort() throws -> UInt16 {
        for _ in 0..<20 {
            let stream = try LoopbackSocket(.stream)
            if (try? LoopbackSocket(.datagram, port: stream.port)) != nil { return stream.port }
        }
        throw Failure(errno: EADDRINUSE)
    }

    public static func canConnect(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = address(port)
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
