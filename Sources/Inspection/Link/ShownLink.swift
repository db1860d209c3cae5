/// A link as a message shows it: where it leads, and what a reader sees.
public struct ShownLink: Sendable, Hashable {
    /// The target as it is written (entities undone, nothing else), cut to `InspectionLimits.linkBytesMax`.
    public var target: String
    /// The text a reader sees for it, the names (`alt`) of pictures in it among it; empty for a nameless picture.
    public var text: String
    public var origin: Origin
    /// The part it stands in.
    public var part: Int
    /// Whether a reader sees a picture and no text for it; `text` then is what the picture is called, if anything.
    public var isPicture = false
    /// Whether a reader sees nothing of it at all, as in hidden text.
    public var isHidden = false

    public init(target: String, text: String = "", origin: Origin, part: Int) {
        self.target = target
        self.text = text
        self.origin = origin
        self.part = part
    }

    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// `<a>`, `<area>`.
        case anchor, area
        /// `<form action>`, `formaction`.
        case form
        /// `<meta http-equiv=refresh>`.
        case refresh
        /// What a reader loads without a click: pictures, styles, frames, objects, scripts.
        case embedded
        /// An address in plain text.
        case text
        /// A code in a picture, a link of a document.
        case code, document
    }
}
