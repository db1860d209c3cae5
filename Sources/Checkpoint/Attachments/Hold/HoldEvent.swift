/// Something that somebody did with a held message.
struct HoldEvent: Sendable, Hashable {
    /// Microseconds since 1970.
    var time: Int64
    /// The login of whoever did it.
    var who: String
    var deed: Deed
    /// What was given as the reason.
    var reason: String
    /// Such as the recipients of a release.
    var detail: String

    enum Deed: String, Sendable, Hashable, CaseIterable {
        case password, message, release, open, drop, expire
    }
}
