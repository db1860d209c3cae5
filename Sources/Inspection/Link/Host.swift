import Mail

/// The host of a web address, as a browser understands it (WHATWG URL, section 3).
public enum Host: Sendable, Hashable {
    /// A name in lower-case ASCII, labels beyond it as `xn--…`, without a dot at its end.
    case name(String)
    case ipv4(UInt32)
    /// Eight groups.
    case ipv6([UInt16])
    /// Of a scheme that browsers do not know, taken as it stands.
    case opaque(String)

    /// In the form of the URL standard.
    public var text: String {
        switch self {
        case .name(let name), .opaque(let name): name
        case .ipv4(let address):
            [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
        case .ipv6(let groups): "[" + Self.text(of: groups) + "]"
        }
    }

    /// As people write it: labels beyond ASCII undone.
    public var readable: String {
        guard case .name(let name) = self, name.utf8.contains(ASCII.hyphen), Array(name.utf8)[...].holds("xn--"),
            let undone = InternationalName.unicode([UInt8](name.utf8))
        else { return text }
        return undone.text
    }

    /// The name if it is one.
    public var name: String? {
        if case .name(let name) = self { name } else { nil }
    }

    public var isAddress: Bool {
        switch self {
        case .ipv4, .ipv6: true
        case .name, .opaque: false
        }
    }

    /// Whether it is an address of nobody else's: this machine, a network of one's own, or none at all (RFC 6890). A
    /// link there cannot lead a reader to a stranger.
    public var isLocal: Bool {
        switch self {
        case .ipv4(let address): Self.localNetworks.contains { address >> (32 - $0.bits) == $0.prefix }
        case .ipv6(let groups):
            groups.dropLast().allSatisfy { $0 == 0 } && (groups.last ?? 0) <= 1
                || groups.first.map { $0 & 0xFE00 == 0xFC00 || $0 & 0xFFC0 == 0xFE80 } ?? false
        case .name, .opaque: false
        }
    }

    /// 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.168/16.
    private static let localNetworks: [(prefix: UInt32, bits: UInt32)] = [
        (0, 8), (10, 8), (0x6440 >> 6, 10), (127, 8), (0xA9FE, 16), (0xAC1, 12), (0xC0A8, 16),
    ]

    /// RFC 5952: the longest run of zeros, two at least, left out.
    private static func text(of groups: [UInt16]) -> String {
        var longest = 0..<0
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > longest.count { longest = start..<index }
            start = index + 1
        }
        let words = groups.map { String($0, radix: 16) }
        guard longest.count >= 2 else { return words.joined(separator: ":") }
        return words[..<longest.lowerBound].joined(separator: ":") + "::"
            + words[longest.upperBound...].joined(separator: ":")
    }
}
