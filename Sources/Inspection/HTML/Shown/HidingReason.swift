/// Why a reader does not see a text that a message holds.
public enum HidingReason: String, Sendable, Hashable, CaseIterable {
    /// `display: none`, or the attribute `hidden`.
    case display
    /// `visibility: hidden`, `opacity: 0`.
    case invisible
    /// Letters of two pixels or less.
    case tiny
    /// Letters in the colour of what is behind them, or nearly so.
    case colour
    /// Moved out of the window.
    case offScreen = "off-screen"
    /// In a box without height or width.
    case clipped
}
