extension IPAddress {
    /// The longest text of an address: IPv6 with a dotted tail.
    private static let textBytesMax = 45

    /// Reads the textual form, exactly as `inet_pton` does: four decimal numbers without leading zeros, or the IPv6
    /// forms of RFC 4291 section 2.2. No brackets, zone index or prefix length.
    public init?(parsing bytes: some Sequence<UInt8>) { self.init(parsing: Array(bytes.prefix(Self.textBytesMax + 1))) }

    /// The same, without a call across modules for each byte.
    public init?(parsing text: [UInt8]) {
        guard text.count <= Self.textBytesMax else { return nil }
        if text.contains(0x3A) {
            self.init(groups: text)
        } else if let bits = Self.dotted(text[...]) {
            self = .v4(bits)
        } else {
            return nil
        }
    }

    public init?(_ text: String) { self.init(parsing: Array(text.utf8)) }

    private static func dotted(_ text: ArraySlice<UInt8>) -> UInt32? {
        var bits: UInt32 = 0
        let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        for part in parts {
            guard (1...3).contains(part.count), part.count == 1 || part.first != 0x30 else { return nil }
            var value: UInt32 = 0
            for byte in part {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + UInt32(byte - 0x30)
            }
            guard value <= 255 else { return nil }
            bits = bits << 8 | value
        }
        return bits
    }

    private init?(groups text: [UInt8]) {
        var parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard Self.shedEdge(&parts) else { return nil }
        var groups: [UInt16] = []
        var gap: Int?
        for (index, part) in parts.enumerated() {
            if part.isEmpty {
                guard gap == nil else { return nil }
                gap = groups.count
            } else if index == parts.count - 1, part.contains(0x2E) {
                guard let bits = Self.dotted(part) else { return nil }
                groups += [UInt16(truncatingIfNeeded: bits >> 16), UInt16(truncatingIfNeeded: bits)]
            } else {
                guard let group = Self.group(part) else { return nil }
                groups.append(group)
            }
        }
        if let gap {
            guard groups.count < 8 else { return nil }
            groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        let halves = [groups[..<4], groups[4...]].map { $0.reduce(UInt64(0)) { $0 << 16 | UInt64($1) } }
        self = .v6(halves[0], halves[1])
    }

    /// A `::` at either end gives two empty parts there: one is dropped, so that one empty part stands for the gap. A
    /// single colon at an end is an error.
    private static func shedEdge(_ parts: inout [ArraySlice<UInt8>]) -> Bool {
        if let first = parts.first, first.isEmpty {
            guard parts.count > 2, parts[1].isEmpty else { return false }
            parts.removeFirst()
        }
        if let last = parts.last, last.isEmpty {
            guard parts.count > 1, parts[parts.count - 2].isEmpty else { return false }
            parts.removeLast()
        }
        return true
    }

    private static func group(_ part: ArraySlice<UInt8>) -> UInt16? {
        guard part.count <= 4 else { return nil }
        var value: UInt16 = 0
        for byte in part {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}

extension IPAddress: CustomStringConvertible {
    /// The canonical text (RFC 5952): small letters, the longest run of zero groups shortened, mapped addresses with a
    /// dotted tail.
    public var description: String {
        switch self {
        case .v4(let bits):
            return "\(bits >> 24).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
        case .v6(0, let low) where low >> 32 == 0xFFFF:
            return "::ffff:\(unmapped)"
        case .v6(let high, let low):
            let groups = [high, low].flatMap { half in (0..<4).map { half >> (48 - 16 * UInt64($0)) & 0xFFFF } }
            let text = groups.map { String($0, radix: 16) }
            guard let gap = Self.longestZeros(groups) else { return text.joined(separator: ":") }
            let front = text[..<gap.lowerBound].joined(separator: ":")
            return "\(front)::\(text[gap.upperBound...].joined(separator: ":"))"
        }
    }

    /// The longest run of at least two zero groups, the first of equals (RFC 5952 section 4.2).
    private static func longestZeros(_ groups: [UInt64]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        for (index, group) in groups.enumerated() {
            guard group == 0 else {
                start = index + 1
                continue
            }
            let run = start..<(index + 1)
            if run.count >= 2, run.count > best?.count ?? 0 { best = run }
        }
        return best
    }
}
