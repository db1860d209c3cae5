/// A domain name (RFC 1035 section 2.3): labels of bytes, compared without regard to ASCII case.
///
/// It always obeys the lengths of the protocol: labels of 1 to 63 bytes, 255 in all on the wire. Underscores and
/// other bytes are allowed, as DNS does; whether a name is a host name is the question of whoever asks.
public struct DomainName: Sendable, Hashable {
    /// Each label behind its length, as on the wire (RFC 1035 section 3.1) but without the root at the end. One array
    /// for the whole name: names are made, compared and looked up dozens of times for one message.
    private let wire: [UInt8]

    public static let root = DomainName(unchecked: [])

    /// nil when a label is empty or longer than 63 bytes, or the whole longer than 255 on the wire.
    public init?(labels: [[UInt8]]) {
        var wire: [UInt8] = []
        wire.reserveCapacity(labels.reduce(0) { $0 + $1.count + 1 })
        for label in labels {
            guard !label.isEmpty, label.count <= 63 else { return nil }
            wire.append(UInt8(label.count))
            for byte in label { wire.append(Self.small(byte)) }
            guard wire.count <= Self.bytesMax else { return nil }
        }
        self.wire = wire
    }

    /// Reads a name as it stands in mail: labels separated by dots, one final dot allowed, no escapes.
    public init?(parsing bytes: some Sequence<UInt8>) { self.init(parsing: Array(bytes)[...]) }

    /// The same, without a call across modules for each byte.
    public init?(parsing bytes: ArraySlice<UInt8>) {
        var wire: [UInt8] = []
        wire.reserveCapacity(min(bytes.count, Self.bytesMax) + 1)
        var length = 0
        for byte in bytes {
            if byte == 0x2E {
                guard length > 0 else { return nil }
                length = 0
                continue
            }
            if length == 0 { wire.append(0) }
            length += 1
            guard length <= 63 else { return nil }
            wire.append(Self.small(byte))
            guard wire.count <= Self.bytesMax else { return nil }
            // The length stands before the bytes of the label, of which this is the last so far.
            wire[wire.count - 1 - length] = UInt8(length)
        }
        guard !wire.isEmpty else { return nil }
        self.wire = wire
    }

    public init?(_ text: String) { self.init(parsing: Array(text.utf8)) }

    private init(unchecked wire: [UInt8]) { self.wire = wire }

    /// Bytes that all labels may have, with their lengths; one more is the root's (RFC 1035 section 2.3.4).
    private static let bytesMax = 254

    private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    public var isRoot: Bool { wire.isEmpty }

    /// The labels from left to right, ASCII letters small. Empty for the root.
    public var labels: [[UInt8]] {
        var labels: [[UInt8]] = []
        labels.reserveCapacity(labelCount)
        var start = 0
        while start < wire.count {
            let end = end(ofLabelAt: start)
            labels.append(Array(wire[(start + 1)..<end]))
            start = end
        }
        return labels
    }

    /// The name as mail writes it: labels and dots, nothing escaped. Empty for the root.
    public var bytes: [UInt8] {
        var bytes = Array(wire.dropFirst())
        var start = 0
        while start < wire.count {
            if start > 0 { bytes[start - 1] = 0x2E }
            start = end(ofLabelAt: start)
        }
        return bytes
    }

    func hasLabel(startingWith prefix: [UInt8]) -> Bool {
        var start = 0
        while start < wire.count {
            let end = end(ofLabelAt: start)
            if wire[(start + 1)..<end].starts(with: prefix) { return true }
            start = end
        }
        return false
    }

    public var labelCount: Int {
        var count = 0
        var start = 0
        while start < wire.count {
            count += 1
            start = end(ofLabelAt: start)
        }
        return count
    }

    private func end(ofLabelAt start: Int) -> Int { start + 1 + Int(wire[start]) }

    /// The name without its leftmost label; nil for the root.
    public var parent: DomainName? { wire.isEmpty ? nil : from(end(ofLabelAt: 0)) }

    /// The rightmost `count` labels; the whole name when it has fewer.
    public func suffix(_ count: Int) -> DomainName {
        var start = 0
        for _ in 0..<max(0, labelCount - max(0, count)) { start = end(ofLabelAt: start) }
        return start == 0 ? self : from(start)
    }

    private func from(_ start: Int) -> DomainName { DomainName(unchecked: Array(wire[start...])) }

    /// The name below this one: `prepending("_dmarc")`. nil when it becomes too long.
    public func prepending(_ prefix: String) -> DomainName? {
        guard let front = DomainName(prefix) else { return nil }
        return prepending(front)
    }

    /// The name below this one that begins with all labels of `front`. nil when it becomes too long.
    public func prepending(_ front: DomainName) -> DomainName? {
        guard front.wire.count + wire.count <= Self.bytesMax else { return nil }
        return DomainName(unchecked: front.wire + wire)
    }

    /// Whether this name is `ancestor` or lies below it.
    public func isSubdomain(of ancestor: DomainName) -> Bool {
        var start = 0
        while wire.count - start > ancestor.wire.count { start = end(ofLabelAt: start) }
        return wire[start...] == ancestor.wire[...]
    }
}

extension DomainName {
    /// All bytes at once: an array would pass on each by itself.
    public func hash(into hasher: inout Hasher) {
        unsafe wire.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}

extension DomainName: CustomStringConvertible {
    /// The name in master-file form (RFC 1035 section 5.1), without the final dot: bytes that could be mistaken or
    /// could disturb a terminal are escaped. The root is `.`.
    public var description: String {
        guard !wire.isEmpty else { return "." }
        if isPlain { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(wire.count)
        var start = 0
        while start < wire.count {
            if start > 0 { text.append(0x2E) }
            let end = end(ofLabelAt: start)
            for byte in wire[(start + 1)..<end] { Self.append(byte, to: &text) }
            start = end
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether there is nothing to escape, as in nearly all names.
    private var isPlain: Bool {
        let wire = wire.span
        var end = 0
        for place in wire.indices {
            // Here stands the length of the next label.
            if place == end { end = place &+ 1 &+ Int(wire[place]) } else if !Self.isPlain(wire[place]) { return false }
        }
        return true
    }

    private static func append(_ byte: UInt8, to text: inout [UInt8]) {
        switch byte {
        case 0x2E, 0x5C, 0x22, 0x3B, 0x28, 0x29, 0x40, 0x24: text += [0x5C, byte]
        case 0x21...0x7E: text.append(byte)
        default: text += [0x5C, 0x30 + byte / 100, 0x30 + byte / 10 % 10, 0x30 + byte % 10]
        }
    }
}
