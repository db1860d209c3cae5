import Authentication

extension FuzzTarget {
    static let tagList = FuzzTarget(parsing: "TagList") { bytes in
        let lenient = TagList(lenient: bytes[...])
        guard let list = try? TagList(parsing: bytes) else { return }
        for tag in list.tags {
            try promise(
                tag.name.upperBound <= tag.rawValue.lowerBound && tag.rawValue.lowerBound <= tag.value.lowerBound
                    && tag.value.upperBound <= tag.rawValue.upperBound && tag.rawValue.upperBound <= bytes.count,
                "name, raw value and value lie as they are written"
            )
        }
        try promise(list.tags.map(\.name) == lenient.tags.map(\.name), "a good list is read alike by both readers")
    }

    static let keyRecord = FuzzTarget(parsing: "KeyRecord") { bytes in
        keep(try? DKIMKeyRecord(parsing: bytes))
        keep(try? PublicKey(bytes, type: .rsa))
        keep(try? PublicKey(bytes, type: .ed25519))
    }

    static let authenticationResults = FuzzTarget(parsing: "AuthenticationResults") { bytes in
        keep(AuthenticationResults(parsingARC: bytes[...]))
        let read = AuthenticationResults(parsing: bytes[...])
        let written = read.headerField()
        try promise(written.suffix(2) == [0x0D, 0x0A], "a field ends with its line")
        try checkFolding(written)
        guard !read.isOversize else { return }
        // Comments are dropped in the second reading as in the first; what is left must survive for good.
        let value = written.dropFirst("Authentication-Results: ".utf8.count).dropLast(2)
        let again = AuthenticationResults(parsing: value)
        try promise(again.headerField() == written, "what was written is read and written alike")
    }

    /// One field and no more: every line break is followed by a blank, nothing but ASCII, no stray CR or LF.
    static func checkFolding(_ field: [UInt8]) throws {
        for (index, byte) in field.dropLast(2).enumerated() {
            try promise(byte < 0x80 && byte != 0, "a field is ASCII")
            if byte == 0x0D { try promise(field[index + 1] == 0x0A, "CR stands before LF") }
            if byte == 0x0A {
                try promise(index > 0 && field[index - 1] == 0x0D, "LF stands after CR")
                try promise(field[index + 1] == 0x20 || field[index + 1] == 0x09, "a folded line begins with a blank")
            }
        }
    }
}
