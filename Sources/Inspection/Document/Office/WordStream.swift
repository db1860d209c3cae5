/// The text of an old Word document (MS-DOC), for the fields in it.
enum WordStream {
    private static let textMax = 32 << 20

    static func read(_ file: inout CompoundFile, into contents: inout FileContents) {
        guard let main = file.content("worddocument"), let flags = main.uint16(at: 0x0A) else { return }
        // Section 2.5.2: fEncrypted, and fWhichTblStm.
        guard flags & 0x0100 == 0 else {
            contents.state = .encrypted
            return
        }
        let table = file.content(flags & 0x0200 == 0 ? "0table" : "1table") ?? []
        var fields = FieldInstructions()
        let pieces = WordPieces(main, table)
        if pieces.runs.isEmpty {
            // Word 6 and 95, and whatever has lost its table: the text lies in the stream as it is.
            read(main.map { UInt16($0) }, &fields, into: &contents)
        }
        var length = 0
        for run in pieces.runs {
            guard length < textMax else { break }
            let units = run.units(of: main)
            length &+= units.count
            read(units, &fields, into: &contents)
        }
        fields.finish(into: &contents)
    }

    /// Characters 19, 20 and 21 begin, part and end a field (section 2.8.25).
    private static func read(_ units: [UInt16], _ fields: inout FieldInstructions, into contents: inout FileContents) {
        var start: Int?
        for (index, unit) in units.enumerated() where unit >= 0x13 && unit <= 0x15 {
            if let start { fields.add(within: String(decoding: units[start..<index], as: UTF16.self)) }
            fields.mark(unit == 0x13 ? "begin" : unit == 0x14 ? "separate" : "end", into: &contents)
            start = index &+ 1
        }
        if let start { fields.add(within: String(decoding: units[start...].prefix(4_096), as: UTF16.self)) }
    }
}
