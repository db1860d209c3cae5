/// The edits that a message needs as it passes.
extension Edit {
    /// Takes a header field away, its line break included.
    public static func remove(_ field: HeaderField) -> Edit { remove(field.whole) }

    /// Puts a field on top of the header of `message`, below the separator line of an mbox file if there is one.
    ///
    /// `field` is the whole field, folded; the line break at its end is that of the message, and is added.
    public static func insertOnTop(_ field: [UInt8], of message: Message) -> Edit {
        let header = message.root.header
        let lineBreak = message.lineBreak
        // Where there is no header at all, the field needs an empty line behind it.
        let end = header.isEmpty ? lineBreak + lineBreak : lineBreak
        return insert(
            field + end,
            before: message.fields[message.root.fields].first?.whole.lowerBound ?? header.lowerBound
        )
    }

    /// Puts other bytes in the place of the body of a part, encoded as its header says.
    public static func replaceBody(of part: Part, with bytes: [UInt8]) -> Edit { replace(part.body, with: bytes) }

    /// Puts another header in the place of that of a part. `bytes` end with the empty line.
    public static func replaceHeader(of part: Part, with bytes: [UInt8]) -> Edit { replace(part.header, with: bytes) }
}

extension Message {
    /// The line break of the message: LF if its first line ends with LF alone, else CRLF.
    public var lineBreak: [UInt8] {
        let line = LineScanner.line(in: bytes.span, from: 0, to: bytes.count)
        return line.next &- line.end == 1 ? [ASCII.lineFeed] : LineEndings.crlf
    }
}
