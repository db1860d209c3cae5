/// Why a set of edits cannot be applied: an error of the program that made them, not of the message.
public enum EditError: Error, Hashable {
    /// Two edits touch the same bytes, or one inserts into bytes that the other takes away.
    case overlap(Edit, Edit)
    /// An edit reaches outside of the bytes.
    case outOfBounds(Edit)
}
