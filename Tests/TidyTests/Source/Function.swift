/// A function, initialiser, subscript or computed property with a body.
struct Function {
    let name: String
    let line: Int
    let lineCount: Int
    let parameterCount: Int
    /// Declared with `func`: initialisers name the fields of a value and may have as many as it has.
    let isFunction: Bool

    private static let keywords: Set<String> = ["func", "init", "deinit", "subscript", "var"]
    /// Words that begin the next declaration: the one before had no body.
    private static let others: Set<String> = [
        "func", "init", "deinit", "subscript", "var", "let", "case", "static", "public", "private", "mutating",
        "associatedtype", "typealias", "struct", "enum", "class", "extension", "protocol", "package", "internal",
    ]

    static func all(in file: SourceFile) -> [Function] {
        let words = Self.words(of: file.code)
        return words.indices.compactMap { function(at: $0, words, file) }
    }

    private struct Word {
        let text: String
        let start: Int
        let end: Int
    }

    private static func words(of code: [UInt8]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < code.count {
            guard isWord(code[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < code.count, isWord(code[index]) { index += 1 }
            words.append(Word(text: String(decoding: code[start..<index], as: UTF8.self), start: start, end: index))
        }
        return words
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == 0x5F || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    private static func function(at position: Int, _ words: [Word], _ file: SourceFile) -> Function? {
        let word = words[position]
        guard keywords.contains(word.text), word.start == 0 || file.code[word.start - 1] != 0x2E else { return nil }
        let next = position + 1 < words.count ? words[position + 1] : word
        let stop = words[(position + 1)...].first {
            others.contains($0.text) && isFirstOfLine($0.start, file.code)
        }
        let isProperty = word.text == "var"
        guard let body = body(from: word.end, until: stop?.start ?? file.code.count, isProperty, file.code) else {
            return nil
        }
        let first = file.line(at: word.start)
        return Function(
            name: word.text == "func" || isProperty ? next.text : word.text,
            line: first,
            lineCount: file.line(at: body.end) - first + 1,
            parameterCount: body.parameters,
            isFunction: word.text == "func"
        )
    }

    private static func isFirstOfLine(_ offset: Int, _ code: [UInt8]) -> Bool {
        code[..<offset].last { $0 != 0x20 } == 0x0A
    }

    /// The offset of the brace that closes the body, and the number of parameters before it.
    private static func body(
        from start: Int,
        until stop: Int,
        _ isProperty: Bool,
        _ code: [UInt8]
    ) -> (end: Int, parameters: Int)? {
        var (depth, commas, index) = (0, 0, start)
        var hasParameter = false
        var isFirstList = true
        while index < stop {
            let byte = code[index]
            switch byte {
            case 0x28, 0x5B: depth += 1  // ( [
            case 0x29, 0x5D:  // ) ]
                depth -= 1
                if depth == 0, byte == 0x29 { isFirstList = false }
            case 0x2C where depth == 1 && isFirstList: commas += 1
            case 0x3D where depth == 0 && isProperty: return nil  // stored: var a = …
            case 0x0A where depth == 0 && isProperty: return nil  // stored: var a: T
            case 0x7B where depth == 0:
                return (closing(from: index, code), hasParameter ? commas + 1 : 0)
            default: break
            }
            if depth == 1, isFirstList, byte > 0x20, byte != 0x28 { hasParameter = true }
            index += 1
        }
        return nil
    }

    private static func closing(from start: Int, _ code: [UInt8]) -> Int {
        var depth = 0
        for index in start..<code.count {
            if code[index] == 0x7B { depth += 1 }
            if code[index] == 0x7D {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return code.count - 1
    }
}
