import Logging
import Wire

extension ServerLog {
    /// What happens to copies.
    func copies(_ news: CopyNews) {
        switch news {
        case .failed(let entry, let target, let trouble):
            var pairs = Self.pairs(target, trouble)
            pairs["copy"] = "\(entry.identifier)"
            pairs["queue"] = entry.queueID.map { "\($0)" }
            logger.error("copy-failed", metadata: pairs)
        case .targetDown(let target, let trouble, let failures):
            var pairs = Self.pairs(target, trouble)
            pairs["failures"] = "\(failures)"
            logger.warning("copy-target-down", metadata: pairs)
        case .targetUp(let target): logger.notice("copy-target-up", metadata: ["target": "\(target)"])
        case .damaged(let path): logger.error("copy-damaged", metadata: ["path": "\(path)"])
        case .reconciled(let day): reconciled(day)
        case .orderFailed(let order, let error): orderFailed(order, error)
        }
    }

    /// An order that cannot be taken away is tried each second.
    private func orderFailed(_ order: String, _ error: CopyError) {
        guard let times = recurrences.happened("copy-order.\(order)") else { return }
        let pairs: Logger.Metadata = ["order": "\(order)", "reason": "\(error.phrase.english)"]
        logger.warning("copy-order-failed", metadata: Self.counted(pairs, times))
    }

    private func reconciled(_ day: CopyReconciliation) {
        for (target, counts) in day.counts.sorted(by: { $0.key < $1.key }) {
            logger.log(
                level: day.addsUp ? .notice : .error,
                "copies-reconciled",
                metadata: [
                    "day": "\(day.day)", "target": "\(target)", "carried": "\(counts.carried)",
                    "stored": "\(counts.stored)", "retried": "\(counts.retried)", "copied": "\(counts.copied)",
                    "failed": "\(counts.failed)", "dropped": "\(counts.dropped)", "waiting": "\(counts.waiting)",
                    "unaccounted": "\(counts.unaccounted)",
                ]
            )
        }
    }

    private static func pairs(_ target: String, _ trouble: CopyTrouble) -> Logger.Metadata {
        var pairs: Logger.Metadata = ["target": "\(target)", "reason": "\(trouble.kind.rawValue)"]
        pairs["stage"] = trouble.stage.map { "\($0.rawValue)" }
        pairs["code"] = trouble.code.map { "\($0)" }
        if !trouble.text.isEmpty { pairs["text"] = "\(trouble.text)" }
        return pairs
    }
}
