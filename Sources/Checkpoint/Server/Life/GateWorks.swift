import Authentication
import DNS
import NIOCore
import ServiceLifecycle

/// What outlives a reload: the cache of DNS answers, lists, spool, ledger. Gates are made over it.
final class GateWorks: Sendable {
    let resolver: any DNS.Resolver
    let lists: Lists
    /// nil when the spool cannot be opened, and no copies are wanted.
    let copies: CopyService?
    let ledger: LedgerWriter
    let correspondence: Correspondence
    let troubles = TroubleBoard()
    /// What opens attachments.
    let worker: WorkerDesk
    let news: ServerNews
    private let folder: String
    private let recordCache = RecordCache()

    /// Opens files: for the start of the program.
    ///
    /// - Parameter sandbox: what was found to shut workers in.
    init(
        _ configuration: Configuration,
        folder: String,
        resolver: any DNS.Resolver,
        sandbox: SandboxProbe.Finding,
        log: ServerLog,
        on group: any EventLoopGroup
    ) throws(InputError) {
        let surroundings = WorkerDesk.Surroundings(
            probe: sandbox,
            data: folder,
            group: group,
            expectsFiles: configuration.opensAttachments,
            report: log.worker
        )
        worker = WorkerDesk(configuration.worker, surroundings)
        self.resolver = resolver
        self.folder = folder
        let spool = try Self.spool(configuration, folder)
        let desk = NoticeDesk(
            configuration.notices,
            spool: spool,
            hostName: configuration.server.name ?? Pipeline.Settings.hostName,
            language: configuration.server.language ?? .english
        )
        let news = ServerNews(log: log, desk: desk)
        self.news = news
        var limits = ListLimits.standard
        limits.pollSeconds = Double(configuration.lists.pollSeconds)
        lists = Lists(folder: configuration.lists.folder(data: folder), limits: limits, report: log.lists)
        let troubles = troubles
        ledger = LedgerWriter(dataFolder: folder, settings: configuration.ledger) { trouble in
            troubles.hear(trouble)
            news.ledger(trouble)
        }
        correspondence = Self.correspondence(configuration.ledger, folder)
        do throws(CopyError) {
            copies = try spool.map { spool throws(CopyError) in
                try Self.copies(configuration, spool, on: group, news)
            }
        } catch { throw InputError(.unavailable, error.phrase) }
    }

    /// The spool is opened also when no copies are wanted: a reload may want some, and notices go through it. nil when
    /// it cannot be opened, and mail can do without.
    private static func spool(_ configuration: Configuration, _ folder: String) throws(InputError) -> CopySpool? {
        let settings = configuration.copies
        do throws(CopyError) {
            return try CopySpool(settings.folder ?? "\(folder)/spool", limits: settings.limits)
        } catch {
            guard settings.targets.isEmpty else { throw InputError(.unavailable, error.phrase) }
            return nil
        }
    }

    /// What the ledger kept of whom we write to; without a ledger memory begins empty.
    private static func correspondence(_ settings: LedgerSettings, _ folder: String) -> Correspondence {
        let limits = LedgerLimits.standard
        let privacy = LedgerPrivacy(settings, dataFolder: folder) { _ in }
        let correspondence = Correspondence(limits: limits, pseudonym: privacy.pseudonym)
        let since = Moment.now - Correspondence.keepSeconds
        let ledger = try? SQLiteLedger(reading: SQLiteLedger.path(dataFolder: folder))
        if let kept = try? ledger?.correspondence(since: since, limits: limits) { correspondence.load(kept) }
        return correspondence
    }

    private static func copies(
        _ configuration: Configuration,
        _ spool: CopySpool,
        on group: any EventLoopGroup,
        _ news: ServerNews
    ) throws(CopyError) -> CopyService {
        try CopyService(
            spool,
            targets: configuration.spoolTargets,
            heloName: configuration.server.name ?? Pipeline.Settings.hostName,
            language: configuration.server.language ?? .english,
            surroundings: CopyService.Surroundings(group: group, tell: news.copies)
        )
    }

    /// What runs beside the milter, whatever the configuration; the ledger stops last.
    var services: [any Service] {
        var services: [any Service] = [ledger, lists, worker]
        if let copies { services.append(CopyRunner(service: copies)) }
        services.append(news.desk)
        return services
    }

    /// A gate for a configuration, and what runs for as long as it is in force.
    func serving(_ configuration: Configuration) async throws(InputError) -> (gate: Gate, services: [any Service]) {
        var settings = try Pipeline.Settings(authservID: configuration.server.name)
        settings.includesHistoric = false
        settings.dmarcMethod = try configuration.authentication.dmarc.forEvaluation()
        let locksmith = Locksmith(
            (configuration.signing, configuration.sealing),
            folder: KeyFolder(path: "\(folder)/keys"),
            resolver: resolver,
            announce: news.key
        )
        // The first message is signed already.
        await locksmith.load()
        var pipeline = Pipeline(resolver: resolver, settings: settings, recordCache: recordCache)
        let blocklists = Blocklists(configuration.blocklists, resolver: resolver, report: news.blocklist)
        if !blocklists.isEmpty { pipeline.blocklists = blocklists }
        var parts = GateParts(
            pipeline: pipeline,
            policy: Policy(configuration.policy, lists: lists),
            marker: Marker(configuration.marking, server: settings.authservID),
            signatory: Signatory(configuration.signing, keys: locksmith.keys),
            sealer: Sealer(configuration.sealing, authservID: settings.authservID, keys: locksmith.keys)
        )
        parts.inspector = Inspector(
            configuration.inspection,
            lists: lists,
            correspondence: correspondence,
            report: news.log.linkService
        )
        parts.correspondence = correspondence
        parts.copies = configuration.copies
        let attachments = attachments(configuration, server: settings.authservID)
        parts.attachments = configuration.opensAttachments ? attachments : nil
        parts.spool = copies?.spool
        let host = SendingHostWatch(
            name: DomainName(settings.authservID),
            addresses: configuration.network.outgoing,
            resolver: resolver
        )
        parts.host = { host.host }
        parts.identityBroken = news.identityBroken
        parts.outbox = configuration.ledger.isOn ? ledger.outbox : nil
        parts.ownNetworks = configuration.network.own
        ledger.apply(configuration.ledger)
        copies?.update(configuration.spoolTargets)
        news.desk.update(configuration.notices, keys: locksmith.keys)
        var services: [any Service] = [locksmith]
        if !blocklists.isEmpty { services.append(blocklists) }
        if !configuration.network.outgoing.isEmpty { services.append(host) }
        if let hold = attachments.hold { services.append(HoldSweeper(store: hold, report: news.log.hold)) }
        return (Gate(parts), services)
    }

    private func attachments(_ configuration: Configuration, server: String) -> Attachments {
        var attachments = Attachments(
            settings: configuration.attachments,
            worker: worker,
            sendsText: !configuration.worker.scanners.isEmpty,
            language: configuration.marking.language,
            server: server
        )
        // Without rules nothing is ever taken out of a message.
        guard configuration.attachments.hasRules else { return attachments }
        do throws(HoldTrouble) {
            attachments.hold = try HoldStore(dataFolder: folder, settings: configuration.hold)
        } catch {
            // What needs its original kept is deferred until a reload finds the hold usable; all other mail goes on.
            news.log.hold(error)
        }
        return attachments
    }
}
