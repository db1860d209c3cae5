import Mail

extension FuzzTarget {
    /// The lines are subject, addresses, identifier, file name and text of a message that is built.
    static let writer = FuzzTarget(parsing: "Writer") { bytes in
        let lines = bytes.split(separator: 0x0A, maxSplits: 4, omittingEmptySubsequences: false)
        func line(_ index: Int) -> ArraySlice<UInt8> { index < lines.count ? lines[index] : [] }
        func text(_ index: Int) -> String { String(decoding: line(index), as: UTF8.self) }
        var builder = MessageBuilder()
        builder.header.add("Subject", text: text(0))
        builder.header.add("To", addresses: AddressList(parsing: line(1)).addresses)
        builder.header.add("Message-ID", identifiers: [text(2)])
        builder.text = text(4)
        let type = ContentType(parsing: line(3)) ?? .plainText
        builder.attachments = [Attachment(fileName: text(3), type: type, content: Array(line(4)))]
        let built = builder.build(boundary: text(2))
        let message = Message(parsing: built)
        let header = message.header
        for field in header.fields {
            // An address or identifier in UTF-8 has no other form (RFC 6532).
            let isAddress = ["to", "message-id"].contains { header.name(of: field).text.lowercased() == $0 }
            try checkFolding(built[field.whole].map { isAddress && $0 >= 0x80 ? 0x78 : $0 })
            try promise(
                built[field.whole].split(separator: 0x0A).allSatisfy { $0.count <= 999 },
                "no line is longer than mail allows"
            )
        }
        let names = Set(header.fields.map { String(decoding: header.name(of: $0), as: UTF8.self).lowercased() })
        let known: Set = [
            "subject", "to", "message-id", "mime-version", "content-type", "content-transfer-encoding",
            "content-disposition", "content-id",
        ]
        try promise(names.isSubset(of: known), "nothing in a value begins a field of its own: \(names)")
        try promise(names.count == header.fields.count, "no field twice")
        try promise(
            !message.parts.contains { !$0.isTerminated },
            "what is built is closed as it should be: \(message.defects)"
        )
        if let part = message.parts.last, message.parts.count > 1 {
            try promise(
                message.decodedBody(of: part).bytes.elementsEqual(line(4)),
                "an attachment comes back as it was"
            )
        }
    }

    /// The first byte chooses a field; the rest is a message that is edited there.
    static let editor = FuzzTarget(parsing: "Editor") { bytes in
        guard let first = bytes.first else { return }
        let original = Array(bytes.dropFirst())
        let message = Message(parsing: original)
        let editor = Editor(original)
        try promise((try? editor.applying([])) == original, "no edit, no change")
        let added = Array("X-Checked: yes".utf8)
        let onTop = Edit.insertOnTop(added, of: message)
        let topped = (try? editor.applying([onTop])) ?? []
        try promise(topped.count == original.count + onTop.replacement.count, "an insertion only adds")
        let place = onTop.range.lowerBound
        try promise(
            topped.prefix(place).elementsEqual(original.prefix(place))
                && topped.suffix(original.count - place).elementsEqual(original.suffix(original.count - place)),
            "every other byte is as it was"
        )
        guard !message.header.fields.isEmpty else { return }
        let field = message.header.fields[Int(first) % message.header.fields.count]
        let without = try? editor.applying([.remove(field)])
        try promise(
            without == Array(original[..<field.whole.lowerBound] + original[field.whole.upperBound...]),
            "a removal takes away the field and nothing else"
        )
    }
}
