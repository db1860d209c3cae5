/// What came of a piece of work in another process.
enum WorkerOutcome<Value: Sendable>: Sendable {
    case done(Value)
    case failed(WorkerFailure)

    func map<Other: Sendable>(_ change: (Value) -> Other) -> WorkerOutcome<Other> {
        switch self {
        case .done(let value): .done(change(value))
        case .failed(let failure): .failed(failure)
        }
    }
}
