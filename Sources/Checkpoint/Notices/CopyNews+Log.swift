import Wire
import Logging

extension CopyNews {
    /// One line of the log.
    func log(to logger: Logger) {
        switch self {
        case .failed(let entry, let target, let trouble):
            var metadata = Self.metadata(target, trouble)
            metadata["copy"] = "\(entry.identifier)"
            metadata["queue"] = entry.queueID.map { "\($0)" }
            logger.error("copy-failed", metadata: metadata)
        case .targetDown(let target, let trouble, let failures):
            var metadata = Self.metadata(target, trouble)
            metadata["failures"] = "\(failures)"
            logger.warning("copy-target-down", metadata: metadata)
        case .targetUp(let target): logger.notice("copy-target-up", metadata: ["target": "\(target)"])
        case .damaged(let path): logger.error("copy-damaged", metadata: ["path": "\(path)"])
        case .orderFailed(let order, let error):
            logger.warning("copy-order-failed", metadata: ["order": "\(order)", "reason": "\(error)"])
        case .reconciled(let result):
            for (target, counts) in result.counts.sorted(by: { $0.key < $1.key }) {
                logger.log(
                    level: counts.unaccounted == 0 ? .notice : .error,
                    "copies-of-day",
                    metadata: Self.metadata(result.day, target, counts)
                )
            }
        }
    }

    private static func metadata(_ target: String, _ trouble: CopyTrouble) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["target": "\(target)", "reason": "\(trouble.kind.rawValue)"]
        metadata["stage"] = trouble.stage.map { "\($0.rawValue)" }
        metadata["code"] = trouble.code.map { "\($0)" }
        if !trouble.text.isEmpty { metadata["text"] = "\(trouble.text)" }
        return metadata
    }

    private static func metadata(_ day: String, _ target: String, _ counts: CopyCounts) -> Logger.Metadata {
        [
            "day": "\(day)", "target": "\(target)", "carried": "\(counts.carried)", "stored": "\(counts.stored)",
            "retried": "\(counts.retried)", "copied": "\(counts.copied)", "failed": "\(counts.failed)",
            "dropped": "\(counts.dropped)", "waiting": "\(counts.waiting)", "unaccounted": "\(counts.unaccounted)",
        ]
    }
}
