/// One thing that must work for the server to be healthy.
struct HealthCheck: Sendable {
    /// The word in the answer.
    let name: String
    /// nil when it works, else why it does not.
    let failure: @Sendable () async -> String?
}
