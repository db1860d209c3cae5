extension Message {
    /// Whether there may be more in the message than was indexed: parts, fields or nesting behind a limit. Whoever must
    /// not overlook a part may then not say that there is none.
    ///
    /// - Parameter limits: those with which the message was read.
    public func mayHideParts(limits: Limits = .standard) -> Bool {
        if parts.count >= limits.partsMax || fields.count >= limits.messageFieldsMax { return true }
        return parts.contains { part in
            part.fields.count >= limits.fieldsMax || part.header.count >= limits.headerBytesMax
                || part.depth >= limits.nestingMax
        }
    }
}
