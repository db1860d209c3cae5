/// What a `CachingResolver` has counted.
public struct CacheFigures: Sendable, Hashable {
    /// Questions it was asked; the rest of them went on to the network.
    public var questions = 0
    /// Those whose answer was remembered.
    public var hits = 0
    /// Those that joined the same question on its way.
    public var joined = 0
    /// Questions to the network that got no answer.
    public var failures = 0
    /// Answers that are remembered now.
    public var entries = 0
}
