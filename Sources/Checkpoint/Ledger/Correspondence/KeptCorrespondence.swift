/// What the ledger kept of whom this organisation wrote to.
struct KeptCorrespondence: Sendable, Hashable {
    struct Message: Sendable, Hashable {
        var identifier: String
        var seconds: Int64
        var recipients: [String]
    }

    /// Addresses as the ledger keeps them, and when they were last written to, in seconds since 1970.
    var partners: [String: Int64] = [:]
    /// The newest first.
    var messages: [Message] = []
}
