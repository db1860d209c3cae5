import Mail

/// The lines of the files in the spool: a word, a space, values without spaces.
enum SpoolText {
    /// The bytes with everything but visible ASCII written as `%41`, and so without spaces, commas and line breaks.
    static func escaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if byte.isVisible, byte != 0x25, byte != ASCII.comma {
                result.append(byte)
            } else {
                result.append(0x25)
                result.append(digit(byte >> 4))
                result.append(digit(byte & 15))
            }
        }
        return result
    }

    /// What `escaped` was given; a damaged escape stands for itself.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap(value)
            if byte == 0x25, digits.count == 2 {
                result.append(digits[0] << 4 | digits[1])
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func line(_ word: String, _ values: [UInt8]...) -> [UInt8] {
        Array(word.utf8) + values.flatMap { [ASCII.space] + $0 } + [ASCII.lineFeed]
    }

    static func line(_ word: String, _ number: some BinaryInteger) -> [UInt8] { line(word, Array("\(number)".utf8)) }

    /// The words of each line.
    static func lines(_ bytes: ArraySlice<UInt8>) -> [[ArraySlice<UInt8>]] {
        bytes.split(separator: ASCII.lineFeed).map {
            $0.split(separator: ASCII.space, omittingEmptySubsequences: false)
        }
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int64? { Int64(String(decoding: bytes, as: UTF8.self)) }

    /// `0,3,17`
    static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
        bytes.split(separator: ASCII.comma).compactMap { number($0).map(Int.init(clamping:)) }
    }

    static func list(_ numbers: [Int]) -> [UInt8] {
        Array(numbers.map { Array(String($0).utf8) }.joined(separator: [ASCII.comma]))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        default: nil
        }
    }
}
