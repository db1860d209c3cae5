/// Something in an address field that the grammar does not allow, or that others may read otherwise, with its place.
public struct AddressDefect: Sendable, Hashable {
    public let kind: Kind
    /// Index of the offending byte, in the indices of the parsed bytes.
    public let offset: Int

    public init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// What is wrong. The raw value is the identifier shown to users and in JSON.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        // Names and words
        case unquotedSpecial = "address.unquoted-special"
        case rawEightBit = "address.raw-8bit"
        case controlCharacter = "address.control-character"
        // Brackets, quotes and separators
        case quoteNotClosed = "address.quote-not-closed"
        case commentNotClosed = "address.comment-not-closed"
        case commentTooDeep = "address.comment-too-deep"
        case literalNotClosed = "address.literal-not-closed"
        case angleNotClosed = "address.angle-not-closed"
        case strayBracket = "address.stray-bracket"
        case missingComma = "address.missing-comma"
        case semicolonAsSeparator = "address.semicolon-as-separator"
        case unexpectedColon = "address.unexpected-colon"
        case groupNotClosed = "address.group-not-closed"
        // The address
        case noAddress = "address.none"
        case emptyAddress = "address.empty"
        case noDomain = "address.no-domain"
        case noLocalPart = "address.no-local-part"
        case localPartDots = "address.local-part-dots"
        case invalidLocalPart = "address.local-part-invalid"
        case invalidDomain = "address.domain-invalid"
        case spaceInAddress = "address.space-inside"
        case severalAts = "address.several-ats"
        case encodedWordInAddress = "address.encoded-word"
        case addressInDisplayName = "address.in-display-name"
        case missingAngle = "address.missing-angle"
        case textAfterAddress = "address.text-after"
        case tooManyMailboxes = "address.too-many"

        /// Whether readers may disagree about which address is meant: what the sender of a message owns and what its
        /// reader sees can then be made to differ, so a check must not rest on one reading.
        public var isAmbiguous: Bool {
            switch self {
            case .quoteNotClosed, .commentNotClosed, .commentTooDeep, .literalNotClosed, .angleNotClosed, .strayBracket,
                .missingComma, .unexpectedColon, .invalidDomain, .spaceInAddress, .severalAts, .addressInDisplayName,
                .controlCharacter, .missingAngle, .textAfterAddress, .tooManyMailboxes, .encodedWordInAddress:
                true
            default: false
            }
        }
    }
}
