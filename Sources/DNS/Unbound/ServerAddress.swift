/// Where a DNS server listens.
public struct ServerAddress: Sendable, Hashable {
    public let address: IPAddress
    public let port: UInt16

    public init(_ address: IPAddress, port: UInt16 = 53) {
        self.address = address
        self.port = port
    }

    /// Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1` and `[2001:db8::1]:5353`; `localhost` is 127.0.0.1. Other
    /// names are refused: who would look them up?
    public init?(parsing bytes: [UInt8]) {
        guard bytes.count <= 64 else { return nil }
        if let address = IPAddress(parsing: bytes) {
            self.init(address)
            return
        }
        var host = bytes[...]
        var port: UInt16 = 53
        if let colon = bytes.lastIndex(of: 0x3A), bytes.last != 0x5D {
            guard let number = Self.port(bytes[(colon + 1)...]) else { return nil }
            host = bytes[..<colon]
            port = number
        }
        guard let address = Self.address(host) else { return nil }
        self.init(address, port: port)
    }

    private static func port(_ digits: ArraySlice<UInt8>) -> UInt16? {
        guard (1...5).contains(digits.count), digits.allSatisfy(\.isDecimal) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value == 0 ? nil : UInt16(exactly: value)
    }

    private static func address(_ host: ArraySlice<UInt8>) -> IPAddress? {
        if host.first == 0x5B, host.last == 0x5D {
            guard let address = IPAddress(parsing: host.dropFirst().dropLast()), address.isV6 else { return nil }
            return address
        }
        if host.elementsEqual("localhost".utf8) { return .v4(0x7F00_0001) }
        guard let address = IPAddress(parsing: host), address.isV4 else { return nil }
        return address
    }
}

extension ServerAddress: CustomStringConvertible {
    public var description: String { address.isV4 ? "\(address):\(port)" : "[\(address)]:\(port)" }
}
