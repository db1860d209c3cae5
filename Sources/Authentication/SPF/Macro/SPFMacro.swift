/// One `%{...}` of a macro string (RFC 7208 section 7.1).
public struct SPFMacro: Sendable, Hashable {
    /// What it stands for (section 7.2); the raw value is the small letter.
    public enum Letter: UInt8, Sendable, Hashable, CaseIterable {
        case sender = 0x73
        case localPart = 0x6C
        case senderDomain = 0x6F
        case domain = 0x64
        case client = 0x69
        case validatedName = 0x70
        case addressFamily = 0x76
        case helo = 0x68
        case clientText = 0x63
        case receiver = 0x72
        case time = 0x74
    }

    public let letter: Letter
    /// Written as a capital: the value is URL-escaped (section 7.3).
    public let isEscaped: Bool
    /// How many parts from the right are kept; nil for all.
    public let keptParts: Int?
    public let isReversed: Bool
    /// The bytes at which the value is split; a dot when none was written.
    public let delimiters: [UInt8]
}
