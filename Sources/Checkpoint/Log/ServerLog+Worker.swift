import Logging

extension ServerLog {
    /// What shuts workers in, at the start.
    func sandbox(_ finding: SandboxProbe.Finding) {
        let level: Logger.Level =
            switch finding.sandbox?.kind {
            case .bubblewrap: .notice
            case .landlock: .warning
            case nil: .error
            }
        logger.log(level: level, "sandbox", metadata: ["found": "\(finding.phrase.english)"])
    }

    /// A file that could not be opened.
    func worker(_ failure: WorkerFailure) {
        var pairs: Logger.Metadata = ["failure": "\(failure.word)"]
        if case .unavailable = failure {
            // That says nothing of the file: all others fail as well.
            guard let times = recurrences.happened("worker-unavailable") else { return }
            pairs = Self.counted(pairs, times)
        }
        logger.warning("worker-failed", metadata: pairs)
    }
}
