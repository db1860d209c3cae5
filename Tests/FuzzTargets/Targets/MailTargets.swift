import Mail

extension FuzzTarget {
    static let header = FuzzTarget(parsing: "Header") { bytes in
        let header = Header(parsing: bytes)
        try promise(header.bytes == bytes, "the bytes stay as they are")
        var end = 0
        for field in header.fields {
            try promise(field.whole.lowerBound >= end && field.whole.upperBound <= bytes.count, "fields in order")
            try promise(
                field.name.lowerBound >= field.whole.lowerBound && field.value.upperBound <= field.whole.upperBound
                    && field.name.upperBound <= field.value.lowerBound,
                "name and value lie in the field"
            )
            end = field.whole.upperBound
        }
        try promise(header.bodyStart >= end && header.bodyStart <= bytes.count, "the body comes after the header")
        try promise(header.defects.allSatisfy { (0...bytes.count).contains($0.offset) }, "defects lie in the message")
    }

    static let message = FuzzTarget(parsing: "Message") { bytes in
        let message = Message(parsing: bytes)
        try promise(message.bytes == bytes, "the bytes stay as they are")
        try promise(message.defects.allSatisfy { (0...bytes.count).contains($0.offset) }, "defects lie in the message")
        for (index, part) in message.parts.enumerated() {
            try promise(part.id == index, "a part's number is its place")
            try promise(
                part.header.upperBound <= part.body.lowerBound && part.body.upperBound <= bytes.count
                    && part.fields.upperBound <= message.fields.count,
                "header and body of a part lie in the message"
            )
            if let parent = part.parent {
                try promise(
                    parent < index && message.parts[parent].children.contains(index),
                    "parents know their children"
                )
                let outer = message.parts[parent].body
                // A header without a body ends with the line break that belongs to the boundary behind it.
                try promise(
                    outer.lowerBound <= part.header.lowerBound && part.end <= outer.upperBound + 2,
                    "a part lies in the body of its parent"
                )
            } else {
                try promise(index == 0, "one root")
            }
            keep(message.header(of: part).fields.count)
            keep(message.decodedBody(of: part, limit: 65_536))
            keep(message.text(of: part))
            try checkText(message.fileName(of: part) ?? "")
            keep(message.encodedMessage(in: part))
        }
        let whole = Header(parsing: bytes)
        try promise(message.header.fields == whole.fields, "header and message see the same fields")
        try promise(message.header.bodyStart == whole.bodyStart, "header and message see the same body")
        keep(message.bodies)
    }

    static let transfer = FuzzTarget(parsing: "Transfer") { bytes in
        keep(UUDecoder.decode(bytes[...]))
        keep(QuotedPrintable.decode(bytes[...]))
        let whole = Base64.decode(bytes[...])
        try promise(Base64.decodedCount(bytes[...]) == whole.bytes.count, "base64 is counted as it is decoded")
        var decoder = Base64Decoder()
        var pieces: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 7) {
            decoder.decode(bytes[start..<min(start + 7, bytes.count)].span, into: &pieces)
        }
        decoder.finish(into: &pieces)
        try promise(whole.bytes.elementsEqual(pieces), "chunks do not change what is decoded")
        let base64 = Base64.encode(bytes[...])
        try promise(Base64.decode(base64[...]).bytes.elementsEqual(bytes), "base64 that is written is read again")
        try promise(isShort(base64), "lines of base64 are short")
        let quoted = QuotedPrintable.encode(bytes[...])
        try promise(QuotedPrintable.decode(quoted[...]).bytes.elementsEqual(withCRLF(bytes)), "so is quoted-printable")
        try promise(isShort(quoted), "lines of quoted-printable are short")
    }

    private static func isShort(_ text: [UInt8]) -> Bool {
        text.split(separator: 0x0A).allSatisfy { $0.count <= 77 && $0.allSatisfy { $0 < 0x7F } }
    }

    /// Line breaks of a text are CRLF once it is encoded.
    private static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if byte == 0x0A, result.last != 0x0D { result.append(0x0D) }
            result.append(byte)
        }
        return result
    }
}
