import Mail

/// Numeric hosts in all the forms that browsers take: `192.0.2.1`, `0300.0.2.1`, `0xC0000201`, `192.513`
/// (WHATWG URL section 3.5, "IPv4 parser").
enum IPv4Reader {
    /// Whether the last label is a number: such a host is an address or nothing ("ends in a number").
    static func looksNumeric(_ host: ArraySlice<UInt8>) -> Bool {
        let last = host[(host.lastIndex(of: ASCII.dot).map { $0 + 1 } ?? host.startIndex)...]
        guard !last.isEmpty else { return false }
        return last.allSatisfy(\.isDigit) || number(last) != nil
    }

    static func address(_ host: ArraySlice<UInt8>) -> UInt32? {
        let labels = host.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        guard labels.count <= 4 else { return nil }
        var numbers = labels.compactMap(number)
        guard numbers.count == labels.count, let last = numbers.popLast() else { return nil }
        guard numbers.allSatisfy({ $0 <= 255 }), last < UInt64(1) << (8 * UInt64(4 - numbers.count)) else { return nil }
        var result = last
        for (index, number) in numbers.enumerated() { result += number << (8 * UInt64(3 - index)) }
        return UInt32(truncatingIfNeeded: result)
    }

    /// Decimal, octal behind `0`, hexadecimal behind `0x`; at most 2^32, so that sums cannot overflow.
    private static func number(_ label: ArraySlice<UInt8>) -> UInt64? {
        guard let first = label.first else { return nil }
        var digits = label
        var radix: UInt64 = 10
        if first == 0x30, label.count >= 2 {
            let isHexadecimal = label.dropFirst().first?.lowercased == 0x78
            radix = isHexadecimal ? 16 : 8
            digits = label.dropFirst(isHexadecimal ? 2 : 1)
        }
        var value: UInt64 = 0
        for byte in digits {
            guard let digit = byte.hexValue, UInt64(digit) < radix else { return nil }
            value = min(value * radix + UInt64(digit), 1 << 32)
        }
        return value
    }
}
