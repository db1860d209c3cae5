/// What a match means (RFC 7208 section 4.6.2); the raw value is the sign before the mechanism.
public enum SPFQualifier: UInt8, Sendable, Hashable, CaseIterable {
    case pass = 0x2B
    case fail = 0x2D
    case neutral = 0x3F
    case softfail = 0x7E

    public var result: SPFResult {
        switch self {
        case .pass: .pass
        case .fail: .fail
        case .neutral: .neutral
        case .softfail: .softfail
        }
    }
}
