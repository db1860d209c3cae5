/// Where the content of a held message goes once its attachments could be opened.
public enum HoldDestination: Sendable, Hashable {
    /// The original, to these; to all recipients of the message if there are none.
    case recipients([String])
    /// What was opened, into a folder without its password; nothing is delivered.
    case folder(String)
}
