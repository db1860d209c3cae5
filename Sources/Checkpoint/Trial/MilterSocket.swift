import DNS
import Glibc
import NIOCore
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
        guard let name = try? address.socketAddress() else {
            errno = ENAMETOOLONG
            return false
        }
        return unsafe name.withSockAddr { unsafe Glibc.connect(descriptor, $0, socklen_t($1)) == 0 }
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
