/// Reads what lies in a OneNote section (MS-ONESTORE section 2.6.13): each file behind an identifier of its own.
enum OneNoteReader {
    private static let mark: [UInt8] = [
        0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E, 0xAC,
    ]

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        var names = OneNoteNames(input.bytes).names[...]
        var position = 0
        while let place = input.bytes.offset(of: mark, from: position), contents.members.count < budget.files {
            // Not behind the file: a length that lies would hide the next one.
            position = place &+ mark.count
            guard let length = input.bytes.uint64(at: place &+ 16) else { continue }
            let file = input.bytes.from(place &+ 36).prefix(length)
            let isPicture = FileType(sniffing: file).family == .picture
            let name = isPicture ? nil : names.popFirst()
            let type = FileType(sniffing: file, name: name ?? "")
            if type.isActive || type.family == .script || type.family == .markup {
                contents.note(.oneNoteFile, type.word)
            }
            contents.add(name ?? "file-\(contents.members.count &+ 1)", file)
        }
        return contents
    }
}
