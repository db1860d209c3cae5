/// One node of a document, in a flat array in which nodes name each other by their places.
struct HTMLNode: Sendable {
    var kind: Kind
    var name = HTMLName.other
    /// Tells elements apart that are `other`.
    var code = 0
    var space = Space.html
    /// A text: where its characters stand; several of one element need not stand together. A comment: where it stands
    /// in the source. An element: its attributes.
    var range: Range<Int>
    var parent: Int?
    var first: Int?
    var last: Int?
    var previous: Int?
    var next: Int?

    enum Kind: Sendable { case document, element, text, comment }
    /// Name space.
    enum Space: Sendable { case html, svg, mathML }

    /// Whether it is that element of HTML.
    func isHTML(_ name: HTMLName) -> Bool { self.name == name && space == .html }
}
