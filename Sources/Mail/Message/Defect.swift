/// Something malformed in a message, with its place. A value, never an error: hostile mail is mail.
public struct Defect: Sendable, Hashable {
    public let kind: Kind
    /// Offset of the first offending byte in the message.
    public let offset: Int

    public init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// What is wrong. The raw value is the identifier shown to users and in JSON.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        // Lines
        case bareLineFeed = "line.bare-lf"
        case bareCarriageReturn = "line.bare-cr"
        case nulByte = "line.nul"
        case lineTooLong = "line.too-long"
        // Header
        case mailboxSeparator = "header.mbox-separator"
        case notAField = "header.not-a-field"
        case blankBeforeColon = "header.blank-before-colon"
        case emptyFieldName = "header.empty-name"
        case headerNotTerminated = "header.not-terminated"
        case eightBitHeader = "header.8bit"
        case tooManyFields = "header.too-many-fields"
        case headerTooLarge = "header.too-large"
        case repeatedField = "header.repeated"
        // Structure
        case boundaryMissing = "mime.boundary-missing"
        case boundaryNotClosed = "mime.boundary-not-closed"
        case boundaryTooLong = "mime.boundary-too-long"
        case nestingTooDeep = "mime.nesting-too-deep"
        case tooManyParts = "mime.too-many-parts"
        case notAMessage = "mime.not-a-message"
        case contentTypeInvalid = "mime.content-type-invalid"
        case encodingUnknown = "mime.encoding-unknown"
        case encodingOnComposite = "mime.encoding-on-composite"
    }
}
