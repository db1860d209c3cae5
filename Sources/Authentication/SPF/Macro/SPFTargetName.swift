import DNS
import Mail

/// The name a term asks for, from an expanded domain-spec (RFC 7208 sections 4.8 and 7.3).
struct SPFTargetName: Sendable, Hashable {
    /// What was expanded, cut to 253 bytes by leaving out labels on the left.
    let bytes: [UInt8]
    /// nil when the DNS cannot be asked for it: an empty or too long label.
    let name: DomainName?

    /// Bytes of a name in text form without its final dot.
    static let bytesMax = 253

    init(_ expanded: [UInt8]) {
        var rest = expanded[...]
        if rest.last == ASCII.dot { rest = rest.dropLast() }
        while rest.count > Self.bytesMax, let dot = rest.firstIndex(of: ASCII.dot) { rest = rest[(dot + 1)...] }
        bytes = Array(rest)
        name = rest.count > Self.bytesMax ? nil : DomainName(parsing: rest)
    }
}
