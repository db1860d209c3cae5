/// Why a part of a message is left without a notice.
enum NoticeObstacle: String, Sendable, Hashable, CaseIterable {
    /// There is no text to be read before an attachment.
    case noText = "no-text"
    /// Signed or encrypted by its sender (S/MIME, PGP): a change would break that.
    case protected
    /// A charset in which no notice can be written (UTF-16, UTF-7 and the like).
    case charset
    /// A transfer encoding nobody knows, or one around other parts.
    case transferEncoding = "transfer-encoding"
    /// Several Content-Type or Content-Transfer-Encoding fields: readers see different parts.
    case ambiguous
    /// No empty line between header and body: an inserted line could become part of the header.
    case noBody = "no-body"
    /// The encoded text ends or breaks before the place of the notice.
    case damaged
    /// HTML made of frames, which shows no text of its own.
    case frames
    /// One alternative of more than can be marked.
    case tooMany = "too-many"
}
