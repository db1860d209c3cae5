/// How an element is shown, as far as that decides whether and where its text is seen.
struct ShownStyle: Sendable {
    /// The element it belongs to; nil for the window.
    var element: Int?
    /// Why what is in it is not seen; nil if it is.
    var hiding: HidingReason?
    var layout = Layout.inline
    /// Whether white space is shown as it is.
    var keepsSpace = false
    /// Whether letters run against the direction of their script.
    var isReversed = false

    enum Layout: Sendable { case inline, block, cell }
}
