import Mail

/// Cuts RTF into its words. Any bytes are RTF.
struct RTFScanner {
    enum Token {
        case open, close
        /// A control word without its backslash, in small letters, and its number if it has one.
        case word([UInt8], Int?)
        /// `\*`: whoever does not know the next word passes over the group.
        case ignorable
        /// A character, written as itself or as `\'hh`.
        case character(UInt8)
        /// What `\bin` announces.
        case binary(ArraySlice<UInt8>)
    }

    private let bytes: ArraySlice<UInt8>
    private var position = 0
    private static let wordMax = 64

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    mutating func next() -> Token? {
        while let byte = bytes.byte(at: position) {
            position &+= 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case ASCII.backslash: return control()
            case ASCII.carriageReturn, ASCII.lineFeed: continue
            default: return .character(byte)
            }
        }
        return nil
    }

    private mutating func control() -> Token? {
        guard let byte = bytes.byte(at: position) else { return nil }
        guard byte.isLetter else {
            position &+= 1
            if byte == ASCII.asterisk { return .ignorable }
            guard byte == UInt8(ascii: "'") else { return .character(byte) }
            let digits = bytes.from(position).prefix(2)
            position &+= digits.count
            return .character(PDFFilter.hexadecimal(digits).first ?? 0)
        }
        var word: [UInt8] = []
        while let letter = bytes.byte(at: position), letter.isLetter {
            if word.count < Self.wordMax { word.append(letter.lowercased) }
            position &+= 1
        }
        let number = parameter()
        if bytes.byte(at: position) == ASCII.space { position &+= 1 }
        guard word.equals(ignoringCase: "bin"), let number, number > 0 else { return .word(word, number) }
        let run = bytes.from(position).prefix(number)
        position &+= run.count
        return .binary(run)
    }

    private mutating func parameter() -> Int? {
        let isNegative = bytes.byte(at: position) == ASCII.hyphen
        if isNegative { position &+= 1 }
        var digits: [UInt8] = []
        while let digit = bytes.byte(at: position), digit.isDigit {
            if digits.count < 10 { digits.append(digit) }
            position &+= 1
        }
        return Int(digits.text).map { isNegative ? -$0 : $0 }
    }
}
