/// Every limit of the message model, in one place and always on. Reaching one is a defect, never a failure.
public struct Limits: Sendable {
    /// Header fields of one header section that are indexed. Behind it, and behind `headerBytesMax`, only the essential
    /// ones are: From, Content-Type and the like.
    public var fieldsMax = 2_000
    /// Header fields of all parts of one message that are indexed.
    public var messageFieldsMax = 100_000
    /// Bytes of one header section that are indexed.
    public var headerBytesMax = 2 << 20
    /// Depth of nested multiparts and messages.
    public var nestingMax = 100
    /// Parts of one message.
    public var partsMax = 10_000
    /// Defects that are recorded for one message; further ones are counted by nobody.
    public var defectsMax = 200
    /// Defects of one kind that are recorded for one message.
    public var defectsPerKindMax = 20
    /// Bytes of a line, its line break not counted (RFC 5322 section 2.1.1).
    public var lineBytesMax = 998
    /// Whether lines behind the header of the message are looked at for defects, too: bare CR and LF, NUL, too long.
    /// It costs two passes over all bytes, which those who ask for nothing of it may save.
    public var findsLineDefectsInBody = true
    /// Bytes of a boundary (RFC 2046 section 5.1.1 allows 70; mailers write more).
    public var boundaryBytesMax = 256
    /// Bytes of one decoded body.
    public var decodedBodyBytesMax = 256 << 20
    /// Mailboxes read from one address field.
    public var mailboxesMax = 10_000
    /// Depth of nested comments.
    public var commentNestingMax = 50
    /// Bytes of decoded text produced from one header value.
    public var decodedHeaderBytesMax = 256 << 10
    /// Parameters of one structured field value (Content-Type, Content-Disposition).
    public var parametersMax = 100

    /// Identifiers read from one References field.
    public var messageIDsMax = 2_000
    /// URLs read from one List-* field.
    public var listLocationsMax = 100
    /// Phrases read from one Keywords field.
    public var phrasesMax = 1_000
    /// Bytes read of one Received field.
    public var receivedBytesMax = 16 << 10

    public init() {}

    public static let standard = Limits()
}
