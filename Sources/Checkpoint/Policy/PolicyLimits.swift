/// Every limit of the policy, always on.
public struct PolicyLimits: Sendable {
    public init() {}

    public static let standard = PolicyLimits()

    /// Rules in the configuration.
    public var rulesMax = 1_000
    /// Values of one condition.
    public var valuesMax = 10_000
    /// Bytes of a value that a verdict keeps to explain itself.
    public var valueBytesMax = 320
    /// Bytes of the text of a refusal.
    public var replyBytesMax = 400
}
