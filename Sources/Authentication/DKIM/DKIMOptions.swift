public import DNS

/// What a verifier may choose about DKIM.
public struct DKIMOptions: Sendable {
    public init() {}

    public static let standard = DKIMOptions()

    /// The domains of From: signatures of these are verified first when there are too many.
    public var authorDomains: [DomainName] = []

    /// Fields that must be signed when the message has them; a signature without one is a permanent error.
    public var requiredFields: [String] = []

    /// Fields that readers see, or that decide what they see: when one stands there several times and not each of them
    /// is signed, the signature does not pass.
    public var guardedFields: [String] {
        get { guarded.map(\.name) }
        set { guarded = newValue.map(GuardedField.init) }
    }

    /// The guarded fields with their names made quick to compare.
    private(set) var guarded = GuardedField.standard

    /// Whether lone CR and LF count as CRLF: for messages from a file system.
    public var lineBreaks = LineBreaks.asReceived
}
