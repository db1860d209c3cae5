import Authentication
import DNS
import ServiceLifecycle

/// What outlives a reload: the cache of DNS answers, lists, spool, ledger. Gates are made over it.
final class GateWorks: Sendable {
    let resolver: any DNS.Resolver
    let lists: Lists
    let spool: CopySpool?
    let ledger: LedgerWriter
    let troubles = TroubleBoard()
    private let folder: String
    private let log: ServerLog
    private let keyCache = KeyCache()

    /// Opens files: for the start of the program.
    init(
        _ configuration: Configuration,
        folder: String,
        resolver: any DNS.Resolver,
        log: ServerLog
    ) throws(InputError) {
        self.resolver = resolver
        self.folder = folder
        self.log = log
        lists = Lists(folder: "\(folder)/lists")
        let troubles = troubles
        ledger = LedgerWriter(dataFolder: folder, settings: configuration.ledger) { trouble in
            troubles.hear(trouble)
            log.ledger(trouble)
        }
        let settings = configuration.copies
        guard !settings.targets.isEmpty else {
            spool = nil
            return
        }
        do throws(CopyError) {
            spool = try CopySpool(settings.folder ?? "\(folder)/spool", limits: settings.limits)
        } catch {
            throw InputError(.unavailable, error.phrase)
        }
    }

    /// What runs beside the milter, whatever the configuration; the ledger stops last.
    var services: [any Service] { [ledger, lists] }

    /// A gate for a configuration, and what runs for as long as it is in force.
    func serving(_ configuration: Configuration) async throws(InputError) -> (gate: Gate, services: [any Service]) {
        var settings = try Pipeline.Settings(authservID: configuration.server.name)
        settings.includesHistoric = false
        settings.dmarcMethod = try configuration.authentication.dmarc.forEvaluation()
        let locksmith = Locksmith(
            (configuration.signing, configuration.sealing),
            folder: KeyFolder(path: "\(folder)/keys"),
            resolver: resolver,
            announce: log.key
        )
        // The first message is signed already.
        await locksmith.load()
        var parts = GateParts(
            pipeline: Pipeline(resolver: resolver, settings: settings, keyCache: keyCache),
            policy: Policy(configuration.policy, lists: lists),
            marker: Marker(configuration.marking, server: settings.authservID),
            signatory: Signatory(configuration.signing, keys: locksmith.keys),
            sealer: Sealer(configuration.sealing, authservID: settings.authservID, keys: locksmith.keys)
        )
        parts.copies = configuration.copies
        parts.spool = spool
        parts.outbox = configuration.ledger.isOn ? ledger.outbox : nil
        parts.ownNetworks = configuration.network.own
        ledger.apply(configuration.ledger)
        return (Gate(parts), [locksmith])
    }
}
