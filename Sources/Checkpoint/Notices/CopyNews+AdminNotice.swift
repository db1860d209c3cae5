extension CopyNews {
    /// The failures after which a server that does not answer is worth a notice: half an hour.
    private static let failuresToTell = 6

    /// What the administrator gets; nil where the log is enough, and about notices themselves.
    var notice: AdminNotice? {
        switch self {
        case .failed(_, NoticeSettings.targetName, _), .targetDown(NoticeSettings.targetName, _, _): return nil
        case .failed(let entry, let target, let trouble):
            return AdminNotice(
                .copyFailed,
                about: target,
                subject: .copyFailedSubject(target),
                text: .copyFailedText(entry, target, trouble)
            )
        case .targetDown(let target, let trouble, Self.failuresToTell):
            return AdminNotice(
                .targetDown,
                about: target,
                subject: .targetDownSubject(target),
                text: .targetDownText(target, trouble)
            )
        case .reconciled(let result):
            let counts = result.counts.filter { $0.key != NoticeSettings.targetName }
            guard !counts.isEmpty else { return nil }
            let shown = CopyReconciliation(day: result.day, counts: counts)
            return AdminNotice(
                .reconciliation,
                about: result.day,
                subject: .reconciliationSubject(shown),
                text: .reconciliationText(shown)
            )
        case .damaged(let path):
            return AdminNotice(
                .spoolDamaged,
                about: path,
                subject: .damagedSubject,
                text: CopyError.damaged(path: path).phrase
            )
        case .targetDown, .targetUp, .orderFailed: return nil
        }
    }
}
