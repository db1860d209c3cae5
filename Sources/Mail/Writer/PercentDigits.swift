/// Hexadecimal digits in capitals, as Q encoding and percent encoding want them.
enum PercentDigits {
    /// The digit of a value below 16.
    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x37 &+ value }
}
