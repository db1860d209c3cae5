import DNS
import Glibc
import Wire

/// A plain socket to a milter, for commands: it blocks, with a deadline.
final class MilterSocket {
    enum Problem: Error {
        case system(Int32)
        case closed
        case silent(seconds: Int)
    }

    private let descriptor: Int32
    private let seconds: Int
    private var read: [UInt8] = []
    private var taken = 0

    init(_ address: ListenAddress, seconds: Int = 60) throws(Problem) {
        self.seconds = seconds
        let family =
            switch address.place {
            case .local: AF_UNIX
            case .internet(let host, _): host.isV4 ? AF_INET : AF_INET6
            }
        descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(errno) }
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        guard connect(to: address) else { throw .system(errno) }
    }

    deinit { close(descriptor) }

    private func connect(to address: ListenAddress) -> Bool {
        switch address.place {
        case .local(let path):
            guard var name = UnixAddress.address(path) else {
                errno = ENAMETOOLONG
                return false
            }
            return connect(&name)
        case .internet(let host, let port):
            if case .v4(let bits) = host {
                var name = sockaddr_in()
                name.sin_family = sa_family_t(AF_INET)
                name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
                name.sin_addr.s_addr = bits.bigEndian
                return connect(&name)
            }
            var name = sockaddr_in6()
            name.sin6_family = sa_family_t(AF_INET6)
            name.sin6_port = UInt16(truncatingIfNeeded: port).bigEndian
            unsafe withUnsafeMutableBytes(of: &name.sin6_addr) { unsafe $0.copyBytes(from: host.octets) }
            return connect(&name)
        }
    }

    private func connect<Name>(_ name: inout Name) -> Bool {
        let size = socklen_t(MemoryLayout<Name>.size)
        return unsafe withUnsafePointer(to: &name) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe Glibc.connect(descriptor, address, size) == 0
            }
        }
    }

    func send(_ bytes: [UInt8]) throws(Problem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw errno == EPIPE || errno == ECONNRESET ? .closed : .system(errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// The next packet. Waits for it no longer than the deadline.
    func receive() throws(Problem) -> MilterPacket {
        while true {
            if let (packet, count) = MilterPacket.first(in: read[taken...]) {
                taken += count
                return packet
            }
            read.removeFirst(taken)
            taken = 0
            try receiveMore()
        }
    }

    private func receiveMore() throws(Problem) {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe chunk.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
        if count > 0 {
            read.append(contentsOf: chunk[..<count])
        } else if count == 0 || errno == ECONNRESET {
            throw .closed
        } else if errno == EAGAIN || errno == EWOULDBLOCK {
            throw .silent(seconds: seconds)
        } else if errno != EINTR {
            throw .system(errno)
        }
    }
}
