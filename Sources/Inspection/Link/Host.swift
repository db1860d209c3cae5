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
