import DNS
import Inspection
import Mail

/// Looks into messages: hands the inspections what is known about the sender, and takes their findings into the
/// evidence.
struct Inspector: Sendable {
    private let inspection: MessageInspection
    private let lists: Lists
    private let correspondence: Correspondence?
    private let linkService: LinkService?

    /// Reads the tables, which takes a few milliseconds: for the start and for a reload. nil when inspections are off.
    /// - Parameters:
    ///   - correspondence: nil where nobody knows whom this organisation writes to.
    ///   - report: told when the link service stops answering, and when it is back.
    init?(
        _ settings: InspectorSettings,
        lists: Lists,
        correspondence: Correspondence?,
        report: @escaping @Sendable (LinkServiceNews) -> Void = { _ in }
    ) {
        guard settings.isOn else { return nil }
        var known = InspectionSettings(
            charsets: .system,
            suffixes: .system,
            tables: InspectionTables(replacing: settings.tables.map { TableFolder(path: $0).tables } ?? [:])
        )
        known.own = OwnOrganisation(domains: Set(settings.ownDomains), people: settings.people.map(\.known))
        known.badLinks = BadLinkFolder(path: settings.badLinks).lists
        known.wantsLinkDigests = settings.linkService != nil
        for change in settings.weights { known.weights.set(change.identifier, to: change.number) }
        inspection = MessageInspection(known)
        self.lists = lists
        self.correspondence = correspondence
        linkService = settings.linkService.map { LinkService($0, report: report) }
    }

    /// The evidence with what inspections found in it.
    ///
    /// It computes for as long as there is much to read, up to tenths of a second: then not on an event loop. For
    /// everyday mail the way to another thread and back would be a good part of the work.
    func completed(_ evidence: Evidence, blocklists: Blocklists?, now: Int64) async -> Evidence {
        guard evidence.direction == .inbound else { return evidence }
        let facts = facts(evidence, now: now)
        var report =
            if Self.bytesRead(of: evidence.message) <= Self.everydayBytesMax { inspect(evidence, facts) } else {
                await withTaskExecutorPreference(globalConcurrentExecutor) { await inspectAside(evidence, facts) }
            }
        if let linkService, !report.linkDigests.isEmpty {
            let listed = await linkService.findings(for: report.linkDigests)
            if !listed.isEmpty { report = inspection.report(report, adding: listed) }
        }
        var evidence = evidence
        evidence.findings += report.findings
        evidence.assessment = report.assessment
        evidence.isCorrespondent = facts.isCorrespondent
        if let blocklists {
            let links = report.linkDomains.compactMap { DomainName($0) }
            if !links.isEmpty { evidence.findings += await blocklists.findings(for: BlocklistDomains(links: links)) }
        }
        return evidence
    }

    private static let everydayBytesMax = 32 << 10

    /// Bytes of the header and of texts.
    private static func bytesRead(of message: Message) -> Int {
        message.parts.reduce(message.bytes.count) { rest, part in
            part.isContainer || part.mediaType.isText ? rest : rest - part.body.count
        }
    }

    @concurrent
    private func inspectAside(_ evidence: Evidence, _ facts: SenderFacts) async -> InspectionReport {
        inspect(evidence, facts)
    }

    private func inspect(_ evidence: Evidence, _ facts: SenderFacts) -> InspectionReport {
        inspection.inspect(evidence.message, sender: facts, attachments: evidence.attachments)
    }

    private func facts(_ evidence: Evidence, now: Int64) -> SenderFacts {
        var facts = SenderFacts(evidence)
        facts.isVouchedFor = PolicyFacts(evidence, lists: lists.snapshot, now: now).listed(.allow) != nil
        guard let correspondence else { return facts }
        facts.isCorrespondent = evidence.author.map { correspondence.knows($0, now: now) }
        let threads = correspondence.threads(evidence.threadIdentifiers, now: now)
        facts.ownThreads = threads.own
        facts.threadPartners = threads.partners
        return facts
    }
}

extension SuffixList {
    /// By the Public Suffix List of the system.
    static let system = SuffixList { host in
        guard let name = DomainName(host) else { return nil }
        return PublicSuffixes.system?.registrableDomain(of: name).map { "\($0)" }
    }
}
