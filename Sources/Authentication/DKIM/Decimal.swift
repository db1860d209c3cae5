import Mail

/// Numbers of a tag list (RFC 6376 section 3.5: up to 76 digits, of which none of ours needs more than 19).
enum Decimal {
    /// The number; the largest there is for a longer one; nil unless there are digits and nothing else.
    static func value(of text: ArraySlice<UInt8>) -> Int64? {
        guard !text.isEmpty, text.count <= 76 else { return nil }
        var value: Int64 = 0
        var isTooLarge = false
        for byte in text {
            guard byte.isDigit else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int64(byte &- 0x30))
            isTooLarge = isTooLarge || overflow || carry
            value = isTooLarge ? .max : sum
        }
        return value
    }
}
