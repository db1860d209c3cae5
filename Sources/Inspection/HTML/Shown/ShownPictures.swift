/// The pictures of a document.
public struct ShownPictures: Sendable, Hashable {
    /// All of them, those that track included.
    public internal(set) var count = 0
    /// Of one pixel or none, or hidden: they tell the sender that the message is read.
    public internal(set) var trackers = 0
    /// Large enough to hold a message of their own: 200 by 100 pixels and more, or nearly as wide as the window.
    public internal(set) var large = 0
    /// Large ones that are links.
    public internal(set) var largeLinked = 0
}
