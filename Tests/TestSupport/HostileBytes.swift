/// Bytes that try to break a parser, the same in every run.
public enum HostileBytes {
    /// Truncations and random mutations of a valid input.
    public static func variants(of seed: [UInt8], count: Int) -> [[UInt8]] {
        var random = SplitMix(state: 0x5EC1_5400)
        var result = seed.indices.map { Array(seed[..<$0]) }
        guard !seed.isEmpty else { return result }
        for _ in 0..<count {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[index] = specials.randomElement(using: &random) ?? 0
                case 2: bytes.insert(specials.randomElement(using: &random) ?? 0, at: index)
                default: if bytes.count > 1 { bytes.remove(at: index) }
                }
            }
            result.append(bytes)
        }
        return result
    }

    /// Patterns that have made parsers of mail quadratic.
    public static let repeated = [
        "(", ")", "\"", "\\", "<", ">", "[", "@", ",", ";", ":", ".", "=?", "=?utf-8?Q?", "=?utf-8?B?=", " ", "\r\n ",
        "\u{1B}$B", "\u{1B}", "é", "a", "a ", "(\"", "\"(", "<a@b", "a@", "%", "*0=", ";a=\"", "=", "a=b;", "--", "\0",
        "=?(", "()", "((", "a:", "\t", "=?utf-8?Q?a?= ", "=?a?q?x=?b ", "?=", "'", "''", "x*0*=%41;",
    ]

    public static func filling(_ count: Int, with pattern: String) -> [UInt8] {
        let unit = Array(pattern.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(count + unit.count)
        while result.count < count { result.append(contentsOf: unit) }
        return result
    }

    private static let specials = Array("()<>[]\"\\@,;:.=?*%' \t\r\n\0\u{1B}\u{FF}ABCabc019".utf8)
}

/// A small generator of repeatable random numbers.
public struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    public init(state: UInt64) { self.state = state }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
