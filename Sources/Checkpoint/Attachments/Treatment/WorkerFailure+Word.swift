extension WorkerFailure {
    /// The word in logs and records.
    var word: String {
        switch self {
        case .died(let signal): signal.map { "died by signal \($0)" } ?? "died"
        case .tooSlow: "too-slow"
        case .tooMuch: "too-much"
        case .nonsense, .late: "nonsense"
        case .refused(let reason): "refused: \(Visible.text(reason.cut(to: Self.textBytesMax)))"
        case .unavailable(let reason): "unavailable: \(Visible.text(reason.cut(to: Self.textBytesMax)))"
        }
    }

    private static let textBytesMax = 200
}
