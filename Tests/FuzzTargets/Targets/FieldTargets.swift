import Mail

extension FuzzTarget {
    static let addressList = FuzzTarget(parsing: "AddressList") { bytes in
        let list = AddressList(parsing: bytes[...])
        try promise(list.defects.allSatisfy { (0...bytes.count).contains($0.offset) }, "defects lie in the value")
        for mailbox in list.mailboxes {
            try promise(mailbox.range.upperBound <= bytes.count, "a mailbox lies in the value")
            try checkText(mailbox.displayName ?? "")
            try checkText(mailbox.address)
        }
        keep(EnvelopeAddress(parsing: bytes[...]))
        guard list.defects.isEmpty, list.mailboxes.count == 1, let mailbox = list.mailboxes.first else { return }
        let address = Array(mailbox.address.utf8)
        guard mailbox.isComplete, isPlainText(mailbox.localPart), isPlainText(mailbox.domain) else { return }
        let again = AddressList(parsing: address[...]).mailboxes.first
        try promise(
            again?.localPart == mailbox.localPart && again?.domain == mailbox.domain,
            "an address that is written is read again: \(mailbox.address)"
        )
    }

    static let headerText = FuzzTarget(parsing: "HeaderText") { bytes in
        let text = HeaderText.decode(bytes[...])
        try checkText(text)
        try promise(text.utf8.count <= Limits.standard.decodedHeaderBytesMax, "no more text than the limit")
    }

    /// The bytes up to the first line feed are the label of the charset.
    static let charset = FuzzTarget(parsing: "Charset") { bytes in
        let label = bytes.prefix { $0 != 0x0A }
        let content = bytes.dropFirst(label.count + 1)
        let decoder = CharsetDecoder { bytes, charset in charset.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        }
        keep(decoder.decode(content, label: label))
        keep(decoder.guess(content))
        keep(CharsetDecoder.basic.decode(content, label: label))
    }

    static let received = FuzzTarget(parsing: "Received") { bytes in
        let field = Received(parsing: bytes[...])
        let texts = [
            field.from, field.clientName, field.clientAddress, field.explicitHELO, field.ident, field.by, field.via,
            field.with, field.protocolName, field.id, field.tlsVersion, field.tlsCipher,
        ]
        for text in texts { try checkText(text ?? "") }
        keep(field.isEncrypted)
        keep(field.isAuthenticated)
    }

    /// What else stands in a header: message identifiers, the fields of mailing lists, phrases.
    static let structured = FuzzTarget(parsing: "Structured") { bytes in
        for identifier in MessageIDs.all(in: bytes[...]) { try checkText(identifier) }
        if let list = ListID(parsing: bytes[...]) { try checkText(list.identifier + (list.description ?? "")) }
        for place in ListLocation.all(in: bytes[...]) { try checkText(place.url + (place.comment ?? "")) }
        for phrase in PhraseList.all(in: bytes[...]) { try checkText(phrase) }
    }

    /// Decoded text goes to screens and logs: no control characters.
    static func checkText(_ text: String) throws {
        try promise(
            text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F },
            "no control characters in text that is shown"
        )
    }

    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && String(validating: bytes, as: UTF8.self) != nil
    }

    static let contentType = FuzzTarget(parsing: "ContentType") { bytes in
        let type = ContentType(parsing: bytes[...])
        let disposition = ContentDisposition(parsing: bytes[...])
        try promise(type?.type.isEmpty != true, "a type has a name")
        keep(type?.boundary)
        try checkText((type?.name ?? "") + (disposition?.type ?? ""))
        for parameter in (type?.parameters.parameters ?? []) + (disposition?.parameters.parameters ?? []) {
            try checkText(parameter.name + (parameter.language ?? "") + parameter.value)
        }
        keep(FileName.of(disposition, type))
    }

    static let date = FuzzTarget(parsing: "Date") { bytes in
        guard let date = DateTime(parsing: bytes[...]) else { return }
        let again = DateTime(parsing: Array(date.text.utf8)[...])
        try promise(
            again?.seconds == date.seconds && again?.offsetMinutes == date.offsetMinutes,
            "a date that is written is read again: \(date.text)"
        )
    }
}
