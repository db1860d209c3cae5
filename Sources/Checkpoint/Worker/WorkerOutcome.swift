/// What came of a piece of work in another process.
enum WorkerOutcome<Value: Sendable>: Sendable {
    case done(Value)
    case failed(WorkerFailure)
}
