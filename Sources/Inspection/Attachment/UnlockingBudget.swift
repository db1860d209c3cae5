/// What taking passwords off documents may still cost.
public struct UnlockingBudget: Sendable {
    /// Bytes that the document may come to.
    public let bytesMax: Int
    /// Hashes of all attempts together: documents ask for a hundred thousand for each password.
    public private(set) var hashes: Int

    public init(bytesMax: Int, hashes: Int) {
        self.bytesMax = bytesMax
        self.hashes = hashes
    }

    /// Counts the hashes of one attempt, which costs something in any case; false if there may be no more of them.
    mutating func takeHashes(_ count: Int) -> Bool {
        let cost = max(count, Self.attemptCost)
        guard cost <= hashes else { return false }
        hashes &-= cost
        return true
    }

    private static let attemptCost = 1_000
}
