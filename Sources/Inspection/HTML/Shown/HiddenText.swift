/// A piece of text that a reader does not see.
public struct HiddenText: Sendable, Hashable {
    /// The text, white space as it would be shown, cut to `InspectionLimits.shownBytesMax`.
    public internal(set) var text: String
    /// How many letters and digits it has in all.
    public internal(set) var letters: Int
    public let reason: HidingReason
    /// Where it would stand: an offset in the UTF-8 of the visible text.
    public let offset: Int
    /// Whether it is what newsletters put at their top for the preview in a list of messages.
    public internal(set) var isPreheader = false
    /// Whether it stands within a word: letters right before and right behind it.
    public internal(set) var splitsWord = false
}
