/// What a program did.
struct ProgramOutcome: Sendable, Hashable {
    var ending: SpawnedProcess.Ending
    var output: [UInt8]
    /// The first of what it wrote to standard error, for the log.
    var complaint: String
}
