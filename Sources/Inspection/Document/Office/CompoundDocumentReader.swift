/// Reads whatever has the form of a compound file: old Office documents, encrypted new ones, messages of Outlook.
enum CompoundDocumentReader {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        guard var file = CompoundFile(input.bytes) else {
            contents.state = .unreadable
            return contents
        }
        if file.has("encryptedpackage") || file.has("encryptioninfo") {
            contents.state = .encrypted
            contents.note(.encrypted, input.name, input.type.word)
            return contents
        }
        VBAInspection.read(&file, into: &contents)
        if input.type.word == "msg" {
            OutlookMessage.read(&file, charsets: input.charsets, into: &contents)
        } else {
            // The file itself may be an object, such as a film for Flash, whatever it is named.
            EmbeddedObjects.note(classID: file.rootClass, into: &contents)
            EmbeddedObjects.read(&file, into: &contents)
        }
        if let workbook = file.content("workbook") ?? file.content("book") {
            ExcelStream.read(workbook, into: &contents)
        }
        if file.has("worddocument") { WordStream.read(&file, into: &contents) }
        if let slides = file.content("powerpoint document") {
            PowerPointStream.read(slides, file.content("current user") ?? [], into: &contents, &budget)
        }
        // Beside a text or a workbook it says nothing that they do not say themselves.
        let isKnown = file.has("workbook") || file.has("worddocument")
        if file.has("encryptedsummary"), !isKnown { contents.state = .encrypted }
        if contents.state == .encrypted { contents.note(.encrypted, input.name, input.type.word) }
        return contents
    }
}
