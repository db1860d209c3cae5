/// How an element is shown, as far as that decides whether and where its text is seen.
struct ShownStyle: Sendable {
    /// The element it belongs to; nil for the window.
    var element: Int?
    var layout = Layout.inline
    /// Whether white space is shown as it is.
    var keepsSpace = false
    /// Why nothing within the element is seen, whatever is said further inside.
    var hidesAll: HidingReason?
    /// Whether an attribute hides it, unless a style sheet says how to display it.
    var hasHiddenAttribute = false
    var isInvisible = false
    var opacity = 1.0
    /// The height of letters, in pixels.
    var size = 16.0
    var colour = StyleColour.black
    /// What is behind the letters; nil for a picture.
    var ground: StyleColour? = .white
    var indent = 0.0
    /// Of its box, in pixels, as far as style sheets say.
    var width: Double?
    var height: Double?
    var isRightToLeft = false
    var overridesDirection = false

    /// `paragraph` is a block with an empty line before and behind it.
    enum Layout: Sendable { case inline, block, paragraph, cell }

    /// Why text directly in it is not seen; nil if it is.
    var hiding: HidingReason? {
        if let hidesAll { return hidesAll }
        if isInvisible { return .invisible }
        if size <= Self.tinySize { return .tiny }
        if let ground, colour.vanishes(on: ground) { return .colour }
        return nil
    }

    /// Whether letters run against the direction of their script.
    var isReversed: Bool { isRightToLeft && overridesDirection }

    /// Two pixels are a smear.
    private static let tinySize = 2.0
}
