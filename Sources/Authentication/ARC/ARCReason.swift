/// Why a chain came to its result.
public enum ARCReason: Sendable, Hashable {
    case noChain
    case verified(sets: Int)

    // MARK: Structure (RFC 8617 section 5.2, step 3)

    case tooManySets(limit: Int)
    /// `i=` of a field is missing or no number from 1 to the limit.
    case instanceUnreadable(field: String)
    case fieldMissing(field: String, instance: Int)
    case fieldRepeated(field: String, instance: Int)
    /// The newest set itself says that the chain had failed (step 2).
    case failedBefore(instance: Int)
    /// `cv=` must be `none` in the first set and `pass` in all others.
    case chainValueWrong(instance: Int, value: String)

    // MARK: Signatures (steps 4 and 6)

    case messageSignatureInvalid(instance: Int, DKIMReason)
    case sealInvalid(instance: Int, DKIMReason)

    public var result: ARCResult {
        switch self {
        case .noChain: .none
        case .verified: .pass
        case .messageSignatureInvalid(_, .keyUnavailable), .sealInvalid(_, .keyUnavailable): .temperror
        default: .fail
        }
    }
}
