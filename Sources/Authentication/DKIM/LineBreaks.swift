/// What becomes of line breaks that are not CRLF.
public enum LineBreaks: Sendable, Hashable {
    /// They are bytes like others: what a verifier does with a message as it came over SMTP.
    case asReceived
    /// A lone CR or LF counts as CRLF: for messages from a file system, whose line breaks were changed after they were
    /// signed.
    case normalized
}
