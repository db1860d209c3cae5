import Mail

/// Files that are written into a page as base64: long runs of its digits whose beginning is that of a file.
enum Base64Files {
    private static let runMin = 256
    private static let filesMax = 50

    static func read(_ text: ArraySlice<UInt8>, into contents: inout FileContents, _ budget: inout OpeningBudget) {
        var found = 0
        var start: Int?
        for (index, byte) in text.enumerated() {
            if isDigit(byte) {
                start = start ?? index
            } else if let first = start {
                start = nil
                if index &- first >= runMin { take(text.run(at: first, index &- first) ?? [], into: &contents, &found) }
            }
            if found >= filesMax { return }
        }
        if let first = start, text.count &- first >= runMin { take(text.from(first), into: &contents, &found) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == ASCII.equals
    }

    private static func take(_ run: ArraySlice<UInt8>, into contents: inout FileContents, _ found: inout Int) {
        // The beginning decides whether the rest is worth the work.
        let kind = FileType(sniffing: Base64.decode(run.prefix(1_024)).bytes)
        let isFile = kind.isActive || [.archive, .document, .disk, .markup, .script].contains(kind.family)
        guard isFile, kind.word != "xml", kind.word != "svg" else { return }
        found &+= 1
        contents.note(.htmlHoldsArchive, kind.word)
        contents.add("", Base64.decode(run).bytes)
    }
}
