/// A domain name (RFC 1035 section 2.3): labels of bytes, compared without regard to ASCII case.
///
/// It always obeys the lengths of the protocol: labels of 1 to 63 bytes, 255 in all on the wire. Underscores and
/// other bytes are allowed, as DNS does; whether a name is a host name is the question of whoever asks.
public struct DomainName: Sendable, Hashable {
    /// The labels from left to right, ASCII letters small. Empty for the root.
    public let labels: [[UInt8]]

    public static let root = DomainName(unchecked: [])

    /// nil when a label is empty or longer than 63 bytes, or the whole longer than 255 on the wire.
    public init?(labels: [[UInt8]]) {
        var wireLength = 1
        var lowered: [[UInt8]] = []
        lowered.reserveCapacity(labels.count)
        for label in labels {
            guard !label.isEmpty, label.count <= 63 else { return nil }
            wireLength += label.count + 1
            guard wireLength <= 255 else { return nil }
            lowered.append(label.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
        }
        self.labels = lowered
    }

    /// Reads a name as it stands in mail: labels separated by dots, one final dot allowed, no escapes.
    public init?(parsing bytes: some Sequence<UInt8>) { self.init(parsing: Array(bytes)[...]) }

    /// The same, without a call across modules for each byte.
    public init?(parsing bytes: ArraySlice<UInt8>) {
        var labels: [[UInt8]] = []
        var label: [UInt8] = []
        // What the name takes on the wire: a length before each label, and the root behind the last.
        var wireLength = 1
        for byte in bytes {
            if byte == 0x2E {
                guard !label.isEmpty else { return nil }
                labels.append(label)
                label = []
            } else {
                wireLength += label.isEmpty ? 2 : 1
                guard label.count < 63, wireLength <= 255 else { return nil }
                label.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        if !label.isEmpty { labels.append(label) }
        guard !labels.isEmpty else { return nil }
        self.init(unchecked: labels)
    }

    public init?(_ text: String) { self.init(parsing: Array(text.utf8)) }

    private init(unchecked labels: [[UInt8]]) { self.labels = labels }

    public var isRoot: Bool { labels.isEmpty }

    /// The name without its leftmost label; nil for the root.
    public var parent: DomainName? {
        labels.isEmpty ? nil : DomainName(unchecked: Array(labels.dropFirst()))
    }

    /// The rightmost `count` labels; the whole name when it has fewer.
    public func suffix(_ count: Int) -> DomainName { DomainName(unchecked: Array(labels.suffix(max(0, count)))) }

    /// The name below this one: `prepending("_dmarc")`. nil when it becomes too long.
    public func prepending(_ prefix: String) -> DomainName? {
        guard let front = DomainName(prefix) else { return nil }
        return prepending(front)
    }

    /// The name below this one that begins with all labels of `front`. nil when it becomes too long.
    public func prepending(_ front: DomainName) -> DomainName? {
        let labels = front.labels + labels
        guard labels.reduce(1, { $0 + $1.count + 1 }) <= 255 else { return nil }
        return DomainName(unchecked: labels)
    }

    /// Whether this name is `ancestor` or lies below it.
    public func isSubdomain(of ancestor: DomainName) -> Bool {
        labels.count >= ancestor.labels.count && labels.suffix(ancestor.labels.count).elementsEqual(ancestor.labels)
    }
}

extension DomainName: CustomStringConvertible {
    /// The name in master-file form (RFC 1035 section 5.1), without the final dot: bytes that could be mistaken or
    /// could disturb a terminal are escaped. The root is `.`.
    public var description: String {
        guard !labels.isEmpty else { return "." }
        return labels.map(Self.escape).joined(separator: ".")
    }

    private static func escape(_ label: [UInt8]) -> String {
        var text = ""
        for byte in label {
            switch byte {
            case 0x2E, 0x5C, 0x22, 0x3B, 0x28, 0x29, 0x40, 0x24:
                text += "\\" + String(UnicodeScalar(byte))
            case 0x21...0x7E: text.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let digits = String(byte)
                text += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
            }
        }
        return text
    }
}
