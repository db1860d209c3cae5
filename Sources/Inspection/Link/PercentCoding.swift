import Mail

/// Percent-coding of addresses (RFC 3986 section 2.1).
enum PercentCoding {
    /// The bytes with every `%XX` undone; a percent sign without two digits behind it stays.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(percent) else { return Array(bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == percent, let value = value(rest) else {
                result.append(byte)
                continue
            }
            result.append(value)
            rest = rest.dropFirst(2)
        }
        return result
    }

    static let percent: UInt8 = 0x25

    private static func value(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard let high = digits.first?.hexValue, let low = digits.dropFirst().first?.hexValue else { return nil }
        return high << 4 | low
    }
}
