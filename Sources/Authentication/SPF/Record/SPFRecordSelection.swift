/// Which of a domain's TXT records is evaluated (RFC 7208 section 4.5, RFC 4406 section 4.4).
public enum SPFRecordSelection: Sendable, Hashable {
    case absent
    case several(Int)
    case one([UInt8])

    /// - Parameter texts: the TXT records, each with its strings joined without a blank.
    public init(from texts: [[UInt8]], for scope: SPFScope) {
        var first: [[UInt8]] = []
        var second: [[UInt8]] = []
        for text in texts {
            switch SPFVersion.parse(text)?.version {
            case .spf1: first.append(text)
            case .senderID(let scopes) where scopes.contains(scope.rawValue): second.append(text)
            default: continue
            }
        }
        // A record made for Sender ID takes precedence; several of the kind that is used are an error.
        let candidates = second.isEmpty ? first : second
        switch (candidates.count, candidates.first) {
        case (1, .some(let only)): self = .one(only)
        case (0, _), (_, nil): self = .absent
        default: self = .several(candidates.count)
        }
    }
}
