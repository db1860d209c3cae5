import Authentication
import DNS
import Inspection
import Logging
import Wire

/// What the server has to say, each kind of event in one place. The words are fixed: programs read them.
struct ServerLog: Sendable {
    let logger: Logger
    let recurrences: Recurrences

    init(_ logger: Logger, recurrences: Recurrences = Recurrences()) {
        self.logger = logger
        self.recurrences = recurrences
    }

    /// One line a message.
    func message(_ answer: GateAnswer, milliseconds: Double) {
        logger.log(level: answer.problems.isEmpty ? .info : .warning, "message", metadata: pairs(answer, milliseconds))
    }

    private func pairs(_ answer: GateAnswer, _ milliseconds: Double) -> Logger.Metadata {
        var pairs = MessagePairs(answer.envelope)
        pairs.add("action", answer.outcome.rawValue)
        pairs.add("rule", answer.verdict?.rule)
        pairs.add(answer.evidence)
        if let observed = answer.verdict?.observed, !observed.isEmpty {
            pairs.add("observed", observed.map { "\($0.rule):\($0.action.word)" }.joined(separator: ","))
        }
        if let forged = answer.marking?.forgedFields, forged > 0 { pairs.add("forged-fields", String(forged)) }
        if let signatures = answer.signatures {
            let keys = signatures.signed.map { "\($0.domain)/\($0.selector)" }.joined(separator: ",")
            pairs.add("signed", keys.isEmpty ? "no: \(signatures.reason?.word ?? "-")" : keys)
        }
        if !answer.identityBreaks.isEmpty {
            pairs.add("identity-breaks", answer.identityBreaks.map(\.kind.rawValue).joined(separator: ","))
        }
        if let treatment = answer.attachments {
            let deeds = treatment.counts.map { "\($0.action.rawValue)=\($0.count)" }
            if !deeds.isEmpty { pairs.add("attachments", deeds.joined(separator: ",")) }
            pairs.add("held", treatment.held.map { "\($0)" })
            pairs.add("attachment-trouble", treatment.troubleWords)
        }
        if let seal = answer.seal { pairs.add("sealed", seal.instance.map(String.init) ?? seal.reason?.word) }
        if !answer.copies.isEmpty { pairs.add("copies", answer.copies.joined(separator: ",")) }
        if !answer.problems.isEmpty { pairs.add("problem", answer.problems.map(\.text).joined(separator: ", ")) }
        pairs.add("ms", "\((milliseconds * 10).rounded() / 10)")
        return pairs.metadata
    }

    /// - Parameter times: how often it happened, see `Recurrences`.
    func ledger(_ trouble: LedgerTrouble, times: Int) {
        let pairs = Self.counted(["trouble": "\(trouble.phrase.english)"], times)
        logger.log(level: trouble.isRecovery ? .notice : .error, "ledger", metadata: pairs)
    }

    /// With how often it happened, where that was more than once.
    static func counted(_ pairs: Logger.Metadata, _ times: Int) -> Logger.Metadata {
        times > 1 ? pairs.merging(["times": "\(times)"]) { $1 } : pairs
    }

    func hold(_ trouble: HoldTrouble) {
        logger.error("hold", metadata: ["trouble": "\(trouble.phrase.english)"])
    }

    func blocklist(_ news: BlocklistNews) {
        logger.warning("blocklist", metadata: ["zone": "\(news.zone)", "news": "\(news.phrase.english)"])
    }

    func linkService(_ news: LinkServiceNews) {
        let metadata: Logger.Metadata = ["host": "\(news.host)", "trouble": "\(news.trouble ?? "none any more")"]
        logger.log(level: news.trouble == nil ? .notice : .warning, "link-service", metadata: metadata)
    }

    /// - Parameter error: why it cannot listen; nil: now it does.
    func page(_ address: ListenAddress, _ error: (any Error)?) {
        guard let error else { return logger.notice("http-listens", metadata: ["address": "\(address)"]) }
        let reason = SystemReason.text(of: error)
        let metadata: Logger.Metadata = ["address": "\(address)", "reason": "\(reason)", "effect": "it is tried again"]
        logger.error("http-cannot-listen", metadata: metadata)
    }

    func lists(_ problems: [ListProblem]) {
        for problem in problems.prefix(20) {
            logger.warning("list-problem", metadata: ["problem": "\(problem.phrase.english)"])
        }
    }

    func key(_ notice: KeyNotice) {
        let level: Logger.Level =
            switch notice.news.severity {
            case .note: .notice
            case .caution: .warning
            case .danger: .error
            }
        logger.log(level: level, "signing-key", metadata: ["news": "\(notice.phrase.english)"])
    }

    func reloadFailed(_ error: InputError, in language: Language) {
        logger.error(
            "reload-failed",
            metadata: [
                "reason": "\(error.phrase.text(in: language))", "effect": "the configuration in force stays",
            ]
        )
    }

    func fault(_ fault: MilterFault, peer: String) {
        logger.warning(
            "protocol-fault",
            metadata: ["peer": "\(peer)", "fault": "\(fault.kind)", "position": "\(fault.position)"]
        )
    }

    func idle(peer: String, seconds: Int64, withinPacket: Bool) {
        logger.notice(
            withinPacket ? "connection-too-slow" : "connection-idle",
            metadata: ["peer": "\(peer)", "seconds": "\(seconds)"]
        )
    }

    func unanswered(peer: String, queueID: String?, seconds: Int64) {
        logger.error(
            "message-deferred-without-answer",
            metadata: ["queue": "\(queueID ?? "-")", "peer": "\(peer)", "seconds": "\(seconds)"]
        )
    }
}
