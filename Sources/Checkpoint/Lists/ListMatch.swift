/// An entry of a list that fits a message.
public struct ListMatch: Sendable, Hashable {
    public var list: ListName
    /// As it stands in the list.
    public var entry: String
    /// The address, domain or client of the message that it fits.
    public var value: String
    /// How exact it is: an address before a domain before a network, a longer name or prefix before a shorter one.
    var rank: Int

    var ground: VerdictGround { .listed(list: list.rawValue, entry: entry, value: value) }
}
