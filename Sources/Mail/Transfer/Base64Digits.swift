/// The digits of base64 (RFC 4648 section 4).
enum Base64Digits {
    /// The value of each byte as a digit; 255 if it is none.
    static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    /// Four tables one behind the other: the value of a byte as first, second, third and fourth digit of a group, at
    /// its place in the 24 bits of the group; above 24 bits if it is no digit.
    static let groupValues: [UInt32] = (0..<4).flatMap { place in
        values.map { $0 < 64 ? UInt32($0) &<< UInt32(18 &- 6 &* place) : notADigit }
    }

    static let notADigit: UInt32 = 1 &<< 24

    static let digits = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
