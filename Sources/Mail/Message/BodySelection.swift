/// Which parts of a message a mail reader shows as its text, and which it lists as attachments: numbers of parts, from
/// top to bottom (RFC 8621 section 4.1.4).
public struct BodySelection: Sendable, Hashable {
    /// What is shown by a reader that prefers plain text.
    public var text: [Int] = []
    /// What is shown by a reader that prefers HTML.
    public var html: [Int] = []
    /// Every other part; and images, sounds and films also if they are shown among the text.
    public var attachments: [Int] = []

    public init(text: [Int] = [], html: [Int] = [], attachments: [Int] = []) {
        self.text = text
        self.html = html
        self.attachments = attachments
    }
}

extension Message {
    /// Selects the bodies and attachments of the whole message.
    public var bodies: BodySelection { bodies(of: root) }

    /// Selects the bodies and attachments within a part: of the message, or of a message within it.
    ///
    /// Messages within count as one attachment each; ask for their own selection with their first child.
    public func bodies(of part: Part) -> BodySelection {
        var selector = BodySelector(message: self)
        selector.select(in: part)
        return selector.selection
    }
}
