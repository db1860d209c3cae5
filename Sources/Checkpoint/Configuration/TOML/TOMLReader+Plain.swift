import Mail

extension TOMLReader {
    /// A number, a truth value or a time: whatever stands without quotation marks.
    mutating func plain() throws(TOMLStop) -> ConfigurationNode.Content {
        let opening = self
        let start = position
        skipWord()
        let date = bytes[start..<position]
        if Self.isDate(date), peek() == ASCII.space, peek(1)?.isDigit == true {
            // A time may follow its date behind a blank.
            position += 1
            skipWord()
        }
        let word = bytes[start..<position]
        guard !word.isEmpty else { throw opening.stop(.noValue) }
        if word.elementsEqual("true".utf8) { return .boolean(true) }
        if word.elementsEqual("false".utf8) { return .boolean(false) }
        if Self.isDate(word.prefix(10)) || Self.isTime(word.prefix(5)) { return try moment(word, opening) }
        return try opening.number(word)
    }

    private mutating func skipWord() {
        while let byte = peek(), byte > ASCII.space, !Self.isEnd(byte) { position += 1 }
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "#")
    }

    private static func isDate(_ word: ArraySlice<UInt8>) -> Bool { fits(word, "0000-00-00") }

    private static func isTime(_ word: ArraySlice<UInt8>) -> Bool { fits(word, "00:00") }

    /// Whether `word` has digits where the pattern has, and otherwise the same bytes.
    private static func fits(_ word: ArraySlice<UInt8>, _ pattern: String) -> Bool {
        word.count == pattern.utf8.count && zip(word, pattern.utf8).allSatisfy { $1 == 0x30 ? $0.isDigit : $0 == $1 }
    }

    /// Times are not calculated with here: no key takes one.
    private func moment(_ word: ArraySlice<UInt8>, _ opening: TOMLReader) throws(TOMLStop) -> ConfigurationNode.Content
    {
        let text = String(decoding: word, as: UTF8.self)
        guard word.count <= 40, word.allSatisfy({ $0.isDigit || "-:.+TtZz ".utf8.contains($0) }) else {
            throw opening.stop(.badValue(Self.shown(word)))
        }
        return .moment(text)
    }

    private func number(_ word: ArraySlice<UInt8>) throws(TOMLStop) -> ConfigurationNode.Content {
        let sign = word.first.flatMap { $0 == 0x2B || $0 == 0x2D ? $0 : nil }
        let body = sign == nil ? word : word.dropFirst()
        if body.elementsEqual("inf".utf8) { return .number(sign == 0x2D ? -.infinity : .infinity) }
        if body.elementsEqual("nan".utf8) { return .number(.nan) }
        if sign == nil, word.first == 0x30, let radix = Self.radix(word.dropFirst().first) {
            return .integer(try integer(word.dropFirst(2), radix: radix, isNegative: false, word))
        }
        guard let first = body.first, first.isDigit else { throw stop(.badValue(Self.shown(word))) }
        if body.allSatisfy({ $0.isDigit || $0 == ASCII.underscore }) {
            try checkZero(body, word)
            return .integer(try integer(body, radix: 10, isNegative: sign == 0x2D, word))
        }
        return .number(try decimal(body, isNegative: sign == 0x2D, word))
    }

    private static func radix(_ letter: UInt8?) -> Int? {
        switch letter {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
    }

    private func checkZero(_ digits: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) throws(TOMLStop) {
        if digits.count > 1, digits.first == 0x30 { throw stop(.leadingZero(Self.shown(word))) }
    }

    private func integer(
        _ digits: ArraySlice<UInt8>,
        radix: Int,
        isNegative: Bool,
        _ word: ArraySlice<UInt8>
    ) throws(TOMLStop) -> Int {
        guard let plain = Self.withoutUnderscores(digits) else { throw stop(.badValue(Self.shown(word))) }
        let largest = UInt8(truncatingIfNeeded: radix)
        let isNumber = plain.utf8.allSatisfy { byte in
            guard Self.isHexadecimal(byte) else { return false }
            return (byte.isDigit ? byte - 0x30 : byte.lowercased - 0x57) < largest
        }
        if isNumber, let value = Int((isNegative ? "-" : "") + plain, radix: radix) { return value }
        throw stop(isNumber ? .numberTooLarge(Self.shown(word)) : .badValue(Self.shown(word)))
    }

    /// `1.5`, `1e9`, `1_000.5e-3`.
    private func decimal(
        _ body: ArraySlice<UInt8>,
        isNegative: Bool,
        _ word: ArraySlice<UInt8>
    ) throws(TOMLStop) -> Double {
        let whole = body.prefix { $0.isDigit || $0 == ASCII.underscore }
        try checkZero(whole, word)
        var rest = body[whole.endIndex...]
        var text = Self.withoutUnderscores(whole)
        if rest.first == ASCII.dot {
            let part = rest.dropFirst().prefix { $0.isDigit || $0 == ASCII.underscore }
            text = text.flatMap { front in Self.withoutUnderscores(part).map { "\(front).\($0)" } }
            rest = rest[part.endIndex...]
        }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            let signed = rest.dropFirst()
            let sign = signed.first == 0x2B || signed.first == 0x2D ? signed.prefix(1) : []
            let digits = signed.dropFirst(sign.count)
            let exponent =
                digits.allSatisfy { $0.isDigit || $0 == ASCII.underscore } ? Self.withoutUnderscores(digits) : nil
            text = text.flatMap { front in exponent.map { "\(front)e\(String(decoding: sign, as: UTF8.self))\($0)" } }
            rest = []
        }
        guard rest.isEmpty, let text, let value = Double(text) else { throw stop(.badValue(Self.shown(word))) }
        return isNegative ? -value : value
    }

    /// nil when it is empty, or an underscore does not stand between two digits.
    private static func withoutUnderscores(_ digits: ArraySlice<UInt8>) -> String? {
        guard !digits.isEmpty, digits.first != ASCII.underscore, digits.last != ASCII.underscore else { return nil }
        var text: [UInt8] = []
        var before: UInt8 = 0
        for byte in digits {
            if byte != ASCII.underscore {
                text.append(byte)
            } else if before == ASCII.underscore {
                return nil
            }
            before = byte
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What stands there, cut to what a message can show.
    private static func shown(_ word: ArraySlice<UInt8>) -> String {
        word.count <= 60
            ? String(decoding: word, as: UTF8.self) : String(decoding: word.prefix(60), as: UTF8.self) + "…"
    }
}
