/// A part of a binary workbook (MS-XLSB): records with numbers and lengths of variable width.
enum BinaryWorkbookPart {
    static func read(_ path: String, _ bytes: ArraySlice<UInt8>, into contents: inout FileContents) {
        var sheet = path.contains("macrosheets/sheet") ? ExcelMacroInspection(sheet: FileNameParts(path).base) : nil
        var reader = ByteReader(bytes)
        while let number = type(&reader), let length = length(&reader), let record = reader.run(length) {
            switch number {
            case 8...11: sheet?.add(compiled: record.from(8))
            case 156: noteSheet(record, into: &contents)
            case 39: noteName(record, into: &contents)
            case 360: noteBook(record, into: &contents)
            default: break
            }
        }
        sheet?.finish(into: &contents)
    }

    /// Section 2.1.4: the type, its first byte's top bit telling whether there is a second.
    private static func type(_ reader: inout ByteReader) -> Int? {
        guard let low = reader.byte() else { return nil }
        guard low & 0x80 != 0 else { return Int(low) }
        guard let high = reader.byte() else { return nil }
        return Int(high & 0x7F) &<< 7 | Int(low & 0x7F)
    }

    /// A length: seven bits a byte, four bytes at most.
    private static func length(_ reader: inout ByteReader) -> Int? {
        var value = 0
        for place in 0..<4 {
            guard let byte = reader.byte() else { return nil }
            value |= Int(byte & 0x7F) &<< (7 &* place)
            if byte & 0x80 == 0 { break }
        }
        return value
    }

    /// A string: a count of characters, then UTF-16.
    private static func wide(_ record: ArraySlice<UInt8>, at offset: Int) -> (text: String, end: Int)? {
        guard let count = record.uint32(at: offset), count < 65_536, let run = record.run(at: offset &+ 4, count &* 2)
        else {
            return nil
        }
        return (run.utf16, offset &+ 4 &+ count &* 2)
    }

    /// BrtBundleSh: a sheet, and whether it is shown.
    private static func noteSheet(_ record: ArraySlice<UInt8>, into contents: inout FileContents) {
        guard record.uint32(at: 0) == 2, let relation = wide(record, at: 8), let name = wide(record, at: relation.end)
        else {
            return
        }
        contents.note(.sheetIsHidden, name.text)
    }

    /// BrtName: flags, key, sheet, then the name.
    private static func noteName(_ record: ArraySlice<UInt8>, into contents: inout FileContents) {
        guard let name = wide(record, at: 9), ExcelMacroInspection.startsItself(name.text) else { return }
        contents.note(.excelMacroStartsItself, name.text)
    }

    /// BrtBeginSupBook: 1 is a DDE link, 2 an OLE link.
    private static func noteBook(_ record: ArraySlice<UInt8>, into contents: inout FileContents) {
        guard let kind = record.uint16(at: 0), kind == 1, let service = wide(record, at: 2),
            let topic = wide(record, at: service.end)
        else { return }
        contents.note(.dde, "\(service.text)|\(topic.text)")
    }
}
