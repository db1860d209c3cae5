public import Mail

extension Array<MilterModification> {
    /// What brings a mail server from the message it has to the message that the edits make of it.
    ///
    /// `message` is what the milter was shown: the header of `MilterEvent.header` and the body behind it. Mail servers
    /// carry out modifications one by one, and count fields anew each time; so fields are changed and taken away from
    /// the last backwards, then added from the last backwards. The numbers are those of Postfix, which has one field
    /// above those that were shown: its own Received. A field that belongs on top comes above that as well. (If another
    /// milter has put fields above that Received, a field inserted between those can come to stand one too low.)
    ///
    /// Throws what `Editor` throws: edits that contradict each other.
    public static func edits(_ edits: [Edit], of message: Message) throws(EditError) -> [MilterModification] {
        try .edits(edits, of: message.header)
    }

    /// The same, for a header whose bytes go on with the body, or end with it where no edit reaches into the body.
    public static func edits(_ edits: [Edit], of header: Header) throws(EditError) -> [MilterModification] {
        guard !edits.isEmpty else { return [] }
        if let additions = additionsOnTop(edits, of: header) { return additions }
        let edited = try Editor(header.bytes).applying(edits)
        return MilterEditPlan(edits, of: header, to: edited).modifications
    }

    /// The same for edits that only put whole fields on top, as for most messages: the fields below need no look. nil
    /// for any others.
    private static func additionsOnTop(_ edits: [Edit], of header: Header) -> [MilterModification]? {
        guard let top = header.fields.first?.whole.lowerBound, edits.allSatisfy({ $0.range == top..<top }) else {
            return nil
        }
        let added = Header(parsing: edits.flatMap(\.replacement))
        guard added.fields.first?.whole.lowerBound == 0, added.fields.last?.whole.upperBound == added.bytes.count,
            added.bytes.last == ASCII.lineFeed
        else { return nil }
        return added.fields.reversed().map { field in
            .insertHeader(index: 0, name: [UInt8](added.name(of: field)), value: [UInt8](added.value(of: field)))
        }
    }
}
