/// What the fields of a part say beyond its type, read when asked for.
extension Message {
    /// The Content-Type with its parameters; nil if the part has none, or none that can be read.
    public func contentType(of part: Part, charsets: CharsetDecoder = .basic) -> ContentType? {
        part.contentType.flatMap { ContentType(parsing: bytes[fields[$0].value], charsets: charsets) }
    }

    /// The Content-Disposition with its parameters; nil if the part has none, or none that can be read.
    public func contentDisposition(of part: Part, charsets: CharsetDecoder = .basic) -> ContentDisposition? {
        part.contentDisposition.flatMap { ContentDisposition(parsing: bytes[fields[$0].value], charsets: charsets) }
    }

    /// Whether the part asks not to be shown: its disposition is neither `inline` nor missing (RFC 2183 section 2.8).
    public func isAttachment(_ part: Part) -> Bool {
        guard let field = part.contentDisposition else { return false }
        let value = bytes[fields[field].value]
        let range = 0..<value.count
        let span = value.span
        let start = span.skippingComments(from: range.lowerBound, to: range.upperBound)
        let word = span.token(from: start, to: range.upperBound)
        return !word.isEmpty && !span.extracting(word).equals(ignoringCase: "inline")
    }

    /// The name under which the part wants to be saved, decoded; nil if it has none.
    ///
    /// It is text from a stranger: it may hold slashes, dots, directions of writing, anything.
    public func fileName(of part: Part, charsets: CharsetDecoder = .basic) -> String? {
        guard part.contentDisposition != nil || part.contentType != nil else { return nil }
        return FileName.of(contentDisposition(of: part, charsets: charsets), contentType(of: part, charsets: charsets))
    }

    /// The charset parameter of the part as it was written; nil if it has none.
    public func charset(of part: Part) -> String? { contentType(of: part)?.charset }

    /// The decoded text of a part, at most `limit` bytes before the charset is decoded.
    ///
    /// Without a charset it is ASCII by the standard (RFC 2046 section 4.1.2), and in practice what it looks like.
    public func text(
        of part: Part,
        charsets: CharsetDecoder = .basic,
        limit: Int = Limits.standard.decodedBodyBytesMax
    ) -> String {
        text(of: part, charset: charset(of: part), charsets: charsets, limit: limit)
    }

    /// The same, for who has read already what charset the part names.
    public func text(of part: Part, charset label: String?, charsets: CharsetDecoder, limit: Int) -> String {
        let body = decodedBody(of: part, limit: limit)
        guard let label else { return charsets.guess(body.bytes) }
        return charsets.decode(body.bytes, label: [UInt8](label.utf8)[...])
    }
}

extension Message {
    /// The message that a part holds in an encoded body, which has no places in these bytes (RFC 2046 section 5.2.1
    /// forbids it, mailers do it); nil if the part is no such message.
    public func encodedMessage(in part: Part, limits: Limits = .standard) -> Message? {
        guard part.mediaType.isMessage, !part.isContainer, !part.transferEncoding.isIdentity else { return nil }
        let body = decodedBody(of: part, limit: limits.decodedBodyBytesMax)
        return Message(parsing: [UInt8](body.bytes), limits: limits)
    }
}
