import DNS
import Mail

/// Where one of our servers listens, written as Postfix writes it.
struct ListenAddress: Sendable, Hashable {
    enum Place: Sendable, Hashable {
        /// An address and a port; port 0 takes any that is free.
        case internet(IPAddress, port: Int)
        /// The absolute path of a Unix socket.
        case local(path: String)
    }

    var place: Place

    init(_ place: Place) { self.place = place }

    /// Reads `inet:127.0.0.1:8891`, `inet6:[::1]:8891` and `unix:/run/sekisho/milter`; `localhost` is 127.0.0.1.
    init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: ASCII.colon) else { return nil }
        let rest = bytes[(colon + 1)...]
        switch String(decoding: bytes[..<colon], as: UTF8.self) {
        case "unix", "local":
            // The system's limit for the name of a socket, with its final zero.
            guard rest.first == 0x2F, rest.count < 108 else { return nil }
            place = .local(path: String(decoding: rest, as: UTF8.self))
        case "inet", "inet6":
            guard let place = Self.internet(rest) else { return nil }
            self.place = place
        default: return nil
        }
    }

    private static func internet(_ bytes: ArraySlice<UInt8>) -> Place? {
        guard let colon = bytes.lastIndex(of: ASCII.colon) else { return nil }
        let digits = bytes[(colon + 1)...]
        guard (1...5).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        let port = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard port <= 65_535, let address = address(bytes[..<colon]) else { return nil }
        return .internet(address, port: port)
    }

    private static func address(_ host: ArraySlice<UInt8>) -> IPAddress? {
        if host.elementsEqual("localhost".utf8) { return .v4(0x7F00_0001) }
        if host.first == ASCII.openBracket, host.last == ASCII.closeBracket {
            guard let address = IPAddress(parsing: host.dropFirst().dropLast()), address.isV6 else { return nil }
            return address
        }
        guard let address = IPAddress(parsing: host), address.isV4 else { return nil }
        return address
    }
}

extension ListenAddress: CustomStringConvertible {
    /// As `smtpd_milters` of Postfix takes it.
    var description: String {
        switch place {
        case .internet(let address, let port): address.isV4 ? "inet:\(address):\(port)" : "inet:[\(address)]:\(port)"
        case .local(let path): "unix:\(path)"
        }
    }
}
