/// A start or an end tag.
struct HTMLTag: Sendable {
    var name: HTMLName
    /// Tells elements apart that are `other`; 0 for the rest.
    var code = 0
    /// Each attribute once: the first one of a name counts.
    var attributes: [HTMLAttribute] = []
    var isSelfClosing = false

    func has(_ name: HTMLAttribute.Name) -> Bool { attributes.contains { $0.name == name } }
}

/// What the tokenizer yields.
enum HTMLToken: Sendable {
    /// As long a run of text as there is, in the characters of the document.
    case text(Range<Int>)
    case start(HTMLTag)
    case end(HTMLTag)
    /// Where its text stands in the source.
    case comment(Range<Int>)
    /// A document type, by where it stands in the source.
    case doctype(Range<Int>)
    case finish
}
