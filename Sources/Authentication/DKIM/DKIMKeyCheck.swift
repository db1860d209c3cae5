public import DNS

/// One published key looked at by itself, without a signature: for the administrator who publishes it.
public struct DKIMKeyCheck: Sendable {
    /// The answer that brought the key, or did not.
    public let answer: Answer
    /// The key record, when there is a readable one.
    public let record: DKIMKeyRecord?
    /// The size of the key in bits, when it is usable.
    public let bits: Int?
    /// Why there is no usable key; nil when there is one.
    public let problem: DKIMReason?

    public init(at name: DomainName, from resolver: any Resolver, limits: Limits = .standard) async {
        let answer = await resolver.answer(to: Question(name, .txt))
        let entry = DKIMKeys.read(answer, nil, limits)
        self.answer = answer
        record = entry.record
        bits = entry.key?.bits
        problem = entry.reason
    }

    /// `pass` for a key with which a signature can be verified; else as a signature would end that needs it.
    public var result: DKIMResult { problem?.result ?? .pass }
}
