/// The stream of an old workbook (MS-XLS, and Excel 5 before it): records of a number, a length and content.
enum ExcelStream {
    static func read(_ bytes: ArraySlice<UInt8>, into contents: inout FileContents) {
        var reader = ByteReader(bytes)
        var isUnicode = true
        var sheet: ExcelMacroInspection?
        while let number = reader.uint16(), let length = reader.uint16() {
            guard let record = reader.run(length) else { break }
            switch number {
            case 0x0809:
                sheet?.finish(into: &contents)
                isUnicode = record.uint16(at: 0) == 0x0600
                // Section 2.4.21: what the substream is.
                sheet = record.uint16(at: 2) == 0x0040 ? ExcelMacroInspection(sheet: "") : nil
            // FilePass: all behind it is encrypted.
            case 0x002F:
                contents.state = .encrypted
                return
            case 0x0085: noteSheet(record, isUnicode, into: &contents)
            case 0x0018: noteName(record, isUnicode, into: &contents)
            case 0x0006: sheet?.add(compiled: record.from(20))
            case 0x01AE: noteBook(record, into: &contents)
            case 0x01B8: noteLink(record, into: &contents)
            default: break
            }
        }
        sheet?.finish(into: &contents)
    }

    /// BoundSheet8 (section 2.4.28): place, whether it is shown, kind, name.
    private static func noteSheet(_ record: ArraySlice<UInt8>, _ isUnicode: Bool, into contents: inout FileContents) {
        guard let state = record.byte(at: 4), let kind = record.byte(at: 5), let count = record.byte(at: 6) else {
            return
        }
        let name = text(record.from(7), count: Int(count), isUnicode)
        if kind == 1 {
            contents.note(.excelMacro, name)
            if state & 3 != 0 { contents.note(.hiddenMacroSheet, name) }
        } else if state & 3 == 2 {
            contents.note(.sheetIsHidden, name)
        }
    }

    /// Lbl (section 2.4.150): names of the user, and those built in, of which some start macros.
    private static func noteName(_ record: ArraySlice<UInt8>, _ isUnicode: Bool, into contents: inout FileContents) {
        guard let flags = record.uint16(at: 0), let count = record.byte(at: 3) else { return }
        let place = record.from(14)
        if flags & 0x20 != 0 {
            let code = place.byte(at: isUnicode ? 1 : 0) ?? 0
            guard let name = builtIn[code] else { return }
            contents.note(.excelMacroStartsItself, name)
        } else {
            let name = text(place, count: Int(count), isUnicode)
            if ExcelMacroInspection.startsItself(name) { contents.note(.excelMacroStartsItself, name) }
        }
    }

    private static let builtIn: [UInt8: String] = [
        1: "Auto_Open", 2: "Auto_Close", 0x0A: "Auto_Activate", 0x0B: "Auto_Deactivate",
    ]

    /// SupBook (section 2.4.271): for DDE the path holds a program and a topic, parted by the character 3.
    private static func noteBook(_ record: ArraySlice<UInt8>, into contents: inout FileContents) {
        guard let count = record.uint16(at: 2), count > 1, count < 0x0400 else { return }
        let path = text(record.from(4), count: count, true)
        guard path.unicodeScalars.dropFirst().contains("\u{3}") else { return }
        let program = path.unicodeScalars.map { $0 == "\u{3}" ? "|" : String($0) }.joined()
        // A path of a workbook begins with the character 1.
        if path.unicodeScalars.first != "\u{1}" { contents.note(.dde, program) }
    }

    /// HLink (section 2.4.140): the address stands behind the class of the URL moniker.
    private static func noteLink(_ record: ArraySlice<UInt8>, into contents: inout FileContents) {
        let moniker: [UInt8] = [
            0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0x00, 0xAA, 0x00, 0x4B, 0xA9, 0x0B,
        ]
        guard let place = record.offset(of: moniker), let length = record.uint32(at: place &+ 16) else { return }
        contents.link(record.from(place &+ 20).prefix(length).utf16)
    }

    /// Characters with their flag for two bytes before them, or bytes alone in Excel 5.
    private static func text(_ bytes: ArraySlice<UInt8>, count: Int, _ isUnicode: Bool) -> String {
        guard isUnicode else { return bytes.prefix(count).latin }
        let isWide = (bytes.first ?? 0) & 1 == 1
        let characters = bytes.from(1)
        return isWide ? characters.prefix(count &* 2).utf16 : characters.prefix(count).latin
    }
}
