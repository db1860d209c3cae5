extension AuthenticationResults {
    /// The value of the field, methods in a fixed order, folded with CRLF to lines of at most 78 characters where
    /// possible and of never more than 998.
    ///
    /// - Parameters:
    ///   - utf8Allowed: whether the message is internationalised (RFC 6532 section 3.2, RFC 8616 section 6). Else
    ///     characters outside ASCII are written as `%XX` for each of their bytes.
    ///   - includesComments: comments disturb some readers of ARC fields.
    ///   - column: the characters in front of the value on its line.
    public func serialized(utf8Allowed: Bool = false, includesComments: Bool = true, column: Int = 0) -> [UInt8] {
        ResultsWriter(utf8Allowed: utf8Allowed, includesComments: includesComments).write(self, column: column)
    }

    /// The whole field with its name and final CRLF.
    public func headerField(
        name: StaticString = "Authentication-Results",
        utf8Allowed: Bool = false,
        includesComments: Bool = true
    ) -> [UInt8] {
        let front = Array("\(name): ".utf8)
        let value = serialized(
            utf8Allowed: utf8Allowed,
            includesComments: includesComments,
            column: front.count
        )
        return front + value + [0x0D, 0x0A]
    }
}
