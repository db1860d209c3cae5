import Mail

/// Puts the words of a PDF together to values. It never fails: what is out of place ends the value it stands in.
struct PDFParser {
    var lexer: PDFLexer
    private static let depthMax = 32

    init(_ bytes: ArraySlice<UInt8>, at position: Int = 0) { lexer = PDFLexer(bytes, at: position) }

    /// The value that begins with a token.
    mutating func value(_ token: PDFLexer.Token, depth: Int = 0) -> PDFValue {
        switch token {
        case .name(let name): .name(name)
        case .string(let bytes): .string(bytes)
        case .number(let number): reference(number) ?? .number(number)
        case .openArray: depth < Self.depthMax ? array(depth) : .other
        case .openDictionary: depth < Self.depthMax ? dictionary(depth) : .other
        default: .other
        }
    }

    /// `12 0 R`.
    private mutating func reference(_ number: Int) -> PDFValue? {
        let start = lexer.position
        // Looking ahead costs two words at most, for no more than one number.
        guard let byte = lexer.bytes.byte(at: start), byte.isWhitespace, case .number = lexer.next(),
            case .keyword(let word) = lexer.next(), word.elementsEqual([UInt8(ascii: "R")])
        else {
            lexer.position = start
            return nil
        }
        return .reference(number)
    }

    private mutating func array(_ depth: Int) -> PDFValue {
        var values: [PDFValue] = []
        while true {
            let start = lexer.position
            guard let token = lexer.next() else { break }
            if case .closeArray = token { break }
            if isEnd(token) {
                lexer.position = start
                break
            }
            values.append(value(token, depth: depth &+ 1))
        }
        return .array(values)
    }

    private mutating func dictionary(_ depth: Int) -> PDFValue {
        var result = PDFDictionary()
        while true {
            let start = lexer.position
            guard let token = lexer.next() else { break }
            if case .closeDictionary = token { break }
            if isEnd(token) {
                lexer.position = start
                break
            }
            guard case .name(let key) = token else { continue }
            let place = lexer.position
            guard let next = lexer.next() else { break }
            if case .closeDictionary = next { break }
            if isEnd(next) {
                lexer.position = place
                break
            }
            result.append(key, value(next, depth: depth &+ 1))
        }
        return .dictionary(result)
    }

    /// Words that end an object, wherever they stand: its brackets were not closed.
    private func isEnd(_ token: PDFLexer.Token) -> Bool {
        guard case .keyword(let word) = token else { return false }
        return Self.ends.contains { word.equals(ignoringCase: $0) }
    }

    private static let ends: [StaticString] = ["endobj", "obj", "stream", "endstream", "trailer", "xref", "startxref"]
}
