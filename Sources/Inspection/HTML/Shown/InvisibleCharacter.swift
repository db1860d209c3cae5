/// A character in visible text that shows nothing.
public struct InvisibleCharacter: Sendable, Hashable {
    public let scalar: Unicode.Scalar
    /// Its offset in the UTF-8 of the visible text.
    public let offset: Int
    /// Whether letters stand right before and right behind it (others of its kind apart): it splits a word.
    public let splitsWord: Bool
}
