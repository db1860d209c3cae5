import Mail

/// Writes results by the grammar of RFC 8601 section 2.2, strictly: a value that is neither a token nor a plain address
/// is quoted, and nothing but what `ResultText` lets through is written.
struct ResultsWriter {
    /// Whether the message is internationalised (RFC 6532), so that UTF-8 may stand in its header.
    let utf8Allowed: Bool
    let includesComments: Bool

    private let bytesMax = Limits.standard.resultsFieldBytesMax

    /// The value of the field, folded; `column` is where on the line it begins.
    func write(_ field: AuthenticationResults, column: Int) -> [UInt8] {
        var line = FoldedLine(column: column)
        var head: [[UInt8]] = []
        if let instance = field.instance { head.append(Array("i=\(instance);".utf8)) }
        if let authservID = field.authservID {
            head.append(value(authservID))
            if let version = field.version { head.append(Array("\(version)".utf8)) }
            head[head.count - 1].append(ASCII.semicolon)
        }
        for piece in head { line.append(piece) }
        var results = fitting(field.sorted.results)
        if results.isEmpty, field.authservID != nil { line.append(Array("none".utf8)) }
        for index in results.indices.dropLast() { results[index][results[index].count - 1].append(ASCII.semicolon) }
        for result in results {
            if !line.isEmpty { line.breakLine() }
            for piece in result { line.append(piece) }
        }
        return line.bytes
    }

    /// The pieces of the results that fit into one field: of the first of each method, then the second of each, ….
    /// What is left out is told in the comment of the last.
    private func fitting(_ results: [MethodResult]) -> [[[UInt8]]] {
        let written = results.map(pieces)
        // Each piece may begin a line of its own.
        let sizes = written.map { $0.reduce(0) { $0 + $1.count + $1.count / 32 + 4 } }
        guard sizes.reduce(0, +) >= bytesMax - 1024 else { return written }
        var turns: [String: Int] = [:]
        let order = results.enumerated().map { offset, result -> (turn: Int, offset: Int) in
            turns[result.method, default: 0] += 1
            return (turns[result.method, default: 0], offset)
        }
        var left = bytesMax - 1024
        var kept: Set<Int> = []
        for (_, offset) in order.sorted(by: <) {
            left -= sizes[offset]
            guard left > 0 else { break }
            kept.insert(offset)
        }
        let indices = results.indices.filter(kept.contains)
        var fitting = indices.map { written[$0] }
        if let last = indices.last.map({ results[$0] }) {
            let note = kept.count < results.count ? "\(results.count - kept.count) more left out" : nil
            fitting.removeLast()
            fitting.append(pieces(of: last.commented([note, last.comment].compactMap(\.self).joined(separator: "; "))))
        }
        return fitting
    }

    private func pieces(of result: MethodResult) -> [[UInt8]] {
        let version = result.methodVersion.map { "/\($0)" } ?? ""
        var pieces = [Array("\(result.method)\(version)=\(result.result)".utf8)]
        pieces.reserveCapacity(result.properties.count + 3)
        if includesComments, let text = result.comment { pieces.append(comment(text)) }
        if let reason = result.reason { pieces.append(piece("", "reason", reason)) }
        for property in result.properties { pieces.append(piece(property.ptype, property.name, property.value)) }
        return pieces
    }

    /// `ptype.name=value`
    private func piece(_ ptype: String, _ name: String, _ text: String) -> [UInt8] {
        var piece: [UInt8] = []
        // Two more for quotes, and one for the semicolon behind it.
        piece.reserveCapacity(ptype.utf8.count + name.utf8.count + text.utf8.count + 5)
        piece.append(contentsOf: ptype.utf8)
        if !ptype.isEmpty { piece.append(ASCII.dot) }
        piece.append(contentsOf: name.utf8)
        piece.append(ASCII.equals)
        append(text, to: &piece)
        return piece
    }

    private func value(_ text: String) -> [UInt8] {
        var value: [UInt8] = []
        append(text, to: &value)
        return value
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        let clean = ResultText.value(text, asciiOnly: !utf8Allowed)
        bytes.append(contentsOf: clean.utf8)
        if Self.isToken(bytes[start...]) || Self.isPlainAddress(bytes[start...]) { return }
        bytes.removeSubrange(start...)
        enclose(clean, ASCII.quote, ASCII.quote, in: &bytes)
    }

    private func comment(_ text: String) -> [UInt8] {
        var comment: [UInt8] = []
        let clean = ResultText.value(text, asciiOnly: !utf8Allowed)
        comment.reserveCapacity(clean.utf8.count + 3)
        enclose(clean, ASCII.openParenthesis, ASCII.closeParenthesis, in: &comment)
        return comment
    }

    private func enclose(_ text: String, _ open: UInt8, _ close: UInt8, in bytes: inout [UInt8]) {
        bytes.append(open)
        for byte in text.utf8 {
            if byte == open || byte == close || byte == ASCII.backslash { bytes.append(ASCII.backslash) }
            bytes.append(byte)
        }
        bytes.append(close)
    }

    /// `[local-part] "@" domain-name`, which needs no quotes (`pvalue` of RFC 8601 section 2.2).
    private static func isPlainAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let at = bytes.firstIndex(of: ASCII.at) else { return false }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        let isName = domain.allSatisfy { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.dot }
        return (local.isEmpty || isToken(local)) && !domain.isEmpty && isName
    }

    /// `token` of RFC 2045 section 5.1.
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { $0.isVisible && !isSpecial($0) }
    }

    /// `()<>@,;:\"/[]?=`
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x28, 0x29, 0x2C, 0x2F, 0x3A...0x40, 0x5B...0x5D: true
        default: false
        }
    }
}
