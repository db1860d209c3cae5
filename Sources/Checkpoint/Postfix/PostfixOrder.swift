/// What an administrator asks of `sekisho setup postfix`.
public struct PostfixOrder: Sendable {
    /// Postfix's folder; nil for Postfix's own choice.
    public var folder: String?
    public var place = Place.last
    /// nil: by what the configuration has Sekisho do.
    public var defaultAction: DefaultAction?

    public init() {}

    /// Where among other milters.
    public enum Place: String, Sendable, CaseIterable { case first, last }

    /// What Postfix does with mail while Sekisho cannot be reached.
    public enum DefaultAction: String, Sendable, CaseIterable { case accept, tempfail }
}
