/// What somebody should know, or do by hand, about a Postfix with Sekisho beside it.
enum PostfixNote: Sendable, Hashable {
    /// Mail while Sekisho is away: it passes, or it waits.
    case passesWhileAway, waitsWhileAway
    /// Other milters are there, and where ours stands among them.
    case others([String], PostfixOrder.Place)
    /// One of the others does what Sekisho does.
    case sameWork(String)
    /// A service has a list of its own, which overrules that of `main.cf`.
    case ownMilters(service: String, milters: String)
    case withoutMilters(service: String)
    /// Mail comes by twice: to a filter and back.
    case contentFilter(String)
    /// Postfix takes larger messages than Sekisho.
    case sizeLimit(postfix: Int, ours: Int)
    /// Postfix waits shorter than it should for an answer.
    case shortTimeout(String)
    /// A Unix socket that a chrooted Postfix cannot see.
    case outsideChroot(String, queueFolder: String)
    /// Attachments are taken, and nothing says where an original goes that is released.
    case noRelease
    /// `$names` lead to the list: it is changed where it stands now.
    case indirect(name: String, text: String)
}
