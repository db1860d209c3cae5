/// What one command changed in a list.
public struct ListChange: Sendable, Hashable {
    public let list: ListName
    public let file: String
    /// Entries written, those among them that took the place of an older one, and those that were over and went.
    public var written = 0
    public var replaced = 0
    public var expired = 0
    public var removed: [ListEntry] = []

    var isSomething: Bool { written + expired + removed.count > 0 }
}
