import Logging

extension ServerLog {
    /// What happens to copies.
    func copies(_ news: CopyNews) {
        switch news {
        case .failed(let entry, let target, let trouble):
            logger.error(
                "copy-failed",
                metadata: [
                    "copy": "\(entry.identifier)", "queue": "\(entry.queueID ?? "-")", "target": "\(target)",
                    "trouble": "\(trouble)",
                ]
            )
        case .targetDown(let target, let trouble, let failures):
            logger.warning(
                "copy-target-down",
                metadata: ["target": "\(target)", "trouble": "\(trouble)", "failures": "\(failures)"]
            )
        case .targetUp(let target): logger.notice("copy-target-up", metadata: ["target": "\(target)"])
        case .damaged(let path): logger.error("copy-damaged", metadata: ["path": "\(path)"])
        case .reconciled(let day): reconciled(day)
        case .orderFailed(let order, let error):
            logger.warning("copy-order-failed", metadata: ["order": "\(order)", "reason": "\(error)"])
        }
    }

    private func reconciled(_ day: CopyReconciliation) {
        for (target, counts) in day.counts.sorted(by: { $0.key < $1.key }) {
            logger.log(
                level: day.addsUp ? .notice : .error,
                "copies-reconciled",
                metadata: [
                    "day": "\(day.day)", "target": "\(target)", "stored": "\(counts.stored)",
                    "copied": "\(counts.copied)", "failed": "\(counts.failed)", "waiting": "\(counts.waiting)",
                    "unaccounted": "\(counts.unaccounted)",
                ]
            )
        }
    }
}
