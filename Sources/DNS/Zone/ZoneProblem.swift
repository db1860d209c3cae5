/// A mistake in a zone file, with its place.
public struct ZoneProblem: Sendable, Hashable {
    /// Counted from 1.
    public let line: Int
    /// In bytes, counted from 1; nil when the whole line is meant.
    public let column: Int?
    /// The line as it stands in the file; a long one is cut (`Limits.zoneProblemTextBytesMax`). Control and format
    /// characters are replaced, here and in `found` of the reason.
    public let text: String
    public let reason: Reason

    /// What is wrong. `found` is the word at fault.
    public enum Reason: Sendable, Hashable {
        /// The file is longer than `Limits.zoneBytesMax`.
        case fileTooLarge(bytesMax: Int)
        case unclosedQuote
        case unclosedParenthesis
        case unopenedParenthesis
        /// A backslash stands before three digits above 255, fewer than three digits, or nothing.
        case badEscape(found: String)
        /// A `$` word other than $ORIGIN, $TTL and $ANSWER.
        case unknownDirective(found: String)
        /// A line begins with a blank, and no owner name stands before it.
        case missingOwner
        /// The line ends before something that must follow.
        case missing(Field)
        /// More words than the record type takes.
        case surplus(found: String)
        /// A name with an empty label.
        case emptyLabel(found: String)
        /// A label of more than 63 bytes.
        case labelTooLong(found: String, bytes: Int)
        /// A name of more than 255 bytes on the wire.
        case nameTooLong(found: String)
        /// Not a record type by any name (RFC 1035, IANA) nor `TYPE` with a number.
        case unknownType(found: String)
        /// Only the class IN is served.
        case otherClass(found: String)
        case badAddress(found: String, RecordType)
        /// Not a number of 0 to `max`.
        case badNumber(found: String, max: UInt32)
        case badTTL(found: String)
        case badHex(found: String)
        /// `\# LENGTH` and the bytes that follow differ (RFC 3597 section 5).
        case lengthDiffers(told: Int, found: Int)
        /// The bytes after `\#` are no data of this type.
        case badData(RecordType)
        /// The data is longer than 65535 bytes.
        case dataTooLong
        /// After $ANSWER neither SERVFAIL, TIMEOUT nor BOGUS.
        case unknownAnswer(found: String)
    }

    /// What a line lacks.
    public enum Field: String, Sendable, Hashable {
        case name, ttl, type, address, preference, number, data, answer
    }
}
