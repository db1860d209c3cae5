extension Record {
    /// Reads the data of a record as it stands in a DNS message, names uncompressed; nil when it is malformed
    /// (RFC 1035 section 3.3, RFC 3596 section 2.2, RFC 6698 section 2.1).
    public init?(_ type: RecordType, data: [UInt8]) {
        switch type {
        case .a:
            guard data.count == 4, let address = IPAddress(octets: data) else { return nil }
            self = .a(address)
        case .aaaa:
            guard data.count == 16, let address = IPAddress(octets: data) else { return nil }
            self = .aaaa(address)
        case .cname:
            guard let name = DomainName(wire: data[...]) else { return nil }
            self = .cname(name)
        case .ptr:
            guard let name = DomainName(wire: data[...]) else { return nil }
            self = .ptr(name)
        case .mx:
            guard data.count > 2, let exchange = DomainName(wire: data[2...]) else { return nil }
            self = .mx(preference: UInt16(data[0]) << 8 | UInt16(data[1]), exchange: exchange)
        case .txt:
            guard let strings = Self.strings(data[...]) else { return nil }
            self = .txt(strings)
        case .tlsa:
            guard data.count >= 3 else { return nil }
            self = .tlsa(usage: data[0], selector: data[1], matching: data[2], data: Array(data[3...]))
        }
    }

    /// One or more strings, each with its length before it.
    private static func strings(_ data: ArraySlice<UInt8>) -> [[UInt8]]? {
        var strings: [[UInt8]] = []
        var rest = data
        while let length = rest.popFirst() {
            guard rest.count >= Int(length) else { return nil }
            strings.append(Array(rest.prefix(Int(length))))
            rest = rest.dropFirst(Int(length))
        }
        return strings.isEmpty ? nil : strings
    }
}
