import DNS
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Wire

/// A server that has what it needs: it listens, follows signals, and stops.
struct ServerRun: Sendable {
    let configuration: Configuration
    /// What was in force when the server started.
    let entries: [ConfigurationEntry]
    let file: String?
    let language: Language
    let folder: LockedFolder
    let works: GateWorks
    let gates: CurrentGate
    /// What runs for the first gate.
    let gateServices: [any Service]
    let log: ServerLog
    let group: any EventLoopGroup
    let notifier: SystemdNotifier
    let metrics = Metrics()

    func untilStopped() async throws(InputError) {
        let signals = SignalWatch()
        let server = try await milter()
        let background = try await startBackground(server)
        var beside = BackgroundServices(gateServices, logger: quiet, log: log)
        notifier.ready()
        ProgramPages.release()
        let watchdog = startWatchdog()
        loop: for await wish in signals.wishes {
            switch wish {
            case .reload:
                guard let fresh = await reload() else { continue }
                let former = beside
                beside = BackgroundServices(fresh, logger: quiet, log: log)
                await former.stop()
            case .stop: break loop
            }
        }
        notifier.stopping()
        log.logger.notice("stopping", metadata: ["seconds": "\(configuration.server.stopSeconds)"])
        await server.stop(within: configuration.server.stopSeconds)
        watchdog?.cancel()
        await beside.stop()
        await background.stop()
        try? await group.shutdownGracefully()
        log.logger.notice("stopped")
    }

    /// The milter listens on all its addresses, or on none.
    private func milter() async throws(InputError) -> MilterServer {
        let settings = configuration.milter
        let shared = MilterServer.Shared(gates, settings.serverLimits, settings.milterLimits, metrics, log)
        do {
            let server = try await MilterServer(shared, on: group)
            var listening: [ListenAddress] = []
            for address in settings.listen {
                do { listening.append(try await server.listen(at: address, socket: settings.socket)) } catch {
                    throw InputError.cannotListen(address, error)
                }
            }
            Output.write(startPage(listening).text(in: language))
            return server
        } catch let error as InputError {
            throw error
        } catch {
            throw .cannotListen(nil, error)
        }
    }

    private func startPage(_ listening: [ListenAddress]) -> StartPage {
        StartPage(
            milter: listening,
            http: configuration.http.listen,
            folder: folder.path,
            file: file,
            observes: gates.current.observes,
            sandbox: works.worker.probe.sandbox?.kind,
            defaultAction: configuration.actionWhileAway
        )
    }

    private func startBackground(_ server: MilterServer) async throws(InputError) -> BackgroundServices {
        addGauges(server)
        let health = Health(
            checks: [
                .listening(server), .writable(folder.path), .dns(works.resolver), .ledger(works.troubles),
                .worker(works.worker.probe), .spool(works.copies?.spool),
            ]
        )
        let service = HTTPService(health: health, metrics: metrics)
        let pages: [any Service] = configuration.http.listen.map { address in
            MonitoringPage(service: service, address: address, group: group, logger: quiet, report: log.page)
        }
        return BackgroundServices(works.services + pages, logger: quiet, log: log)
    }

    /// For what others log about themselves.
    private var quiet: Logger {
        var logger = Logger(label: "services") { _ in log.logger.handler }
        logger.logLevel = .warning
        return logger
    }

    private func addGauges(_ server: MilterServer) {
        let shared = server.shared
        metrics.add("sekisho_memory_bytes", "Resident memory.") { ProcessSettings.residentBytes }
        metrics.add("sekisho_message_memory_bytes", "Bytes of messages in memory now.") { shared.budget.used }
        metrics.add("sekisho_connections_waiting", "Connections that are not read from until there is memory.") {
            shared.budget.waiting
        }
        addGauges(works.ledger)
        if let cache = works.resolver as? CachingResolver { addGauges(cache) }
        if let copies = works.copies { addGauges(copies) }
        if let pool = works.worker.pool { addGauges(pool) }
    }

    private func addGauges(_ pool: WorkerPool) {
        metrics.add("sekisho_worker_files_total", "Files given to workers.", as: .counter) { pool.counts.jobs }
        metrics.add("sekisho_worker_failures_total", "Files that workers failed on.", as: .counter) {
            pool.counts.failures
        }
        metrics.add("sekisho_workers_idle", "Workers that wait for a file.") { pool.idleCount }
    }

    private func addGauges(_ ledger: LedgerWriter) {
        metrics.add("sekisho_ledger_records_total", "Messages recorded since the start.", as: .counter) {
            ledger.figures.appended
        }
        metrics.add("sekisho_ledger_records_lost_total", "Records that could not be kept.", as: .counter) {
            ledger.figures.lost
        }
        metrics.add("sekisho_ledger_outbox_bytes", "Bytes of records that wait for the database.") {
            ledger.figures.outboxBytes
        }
        metrics.add("sekisho_ledger_database_bytes", "Bytes of the database.") { ledger.figures.databaseBytes }
    }

    private func addGauges(_ cache: CachingResolver) {
        metrics.add("sekisho_dns_questions_total", "Questions to the DNS, asked or remembered.", as: .counter) {
            cache.figures.questions
        }
        metrics.add("sekisho_dns_cache_hits_total", "Questions whose answer was remembered.", as: .counter) {
            cache.figures.hits
        }
        metrics.add("sekisho_dns_joined_total", "Questions that were just being asked.", as: .counter) {
            cache.figures.joined
        }
        metrics.add("sekisho_dns_failures_total", "Questions asked that got no answer.", as: .counter) {
            cache.figures.failures
        }
        metrics.add("sekisho_dns_cache_entries", "Answers that are remembered now.") { cache.figures.entries }
    }

    private func addGauges(_ copies: CopyService) {
        metrics.add("sekisho_copies_pending", "Messages in the spool of copies, waiting or failed.") {
            copies.spool.entryCount
        }
        metrics.add("sekisho_copies_today", "Copies delivered since midnight.") {
            copies.counts.values.reduce(0) { $0 + $1.copied }
        }
        metrics.add("sekisho_copies_failed_today", "Copies given up since midnight.") {
            copies.counts.values.reduce(0) { $0 + $1.failed }
        }
    }

    /// Reads the configuration again. If something is wrong with it, the one in force stays. Returns what is to run
    /// from now on.
    private func reload() async -> [any Service]? {
        notifier.reloading()
        defer { notifier.ready() }
        do throws(InputError) {
            let reading = try ConfigurationReading(file: file)
            let fresh = try reading.usable()
            let serving = try await works.serving(fresh)
            gates.replace(with: serving.gate)
            let waiting = reading.waitingForRestart(since: entries)
            if !waiting.isEmpty {
                log.logger.warning("reload-needs-restart", metadata: ["keys": "\(waiting.joined(separator: ", "))"])
            }
            metrics.reloads.add("ok")
            log.logger.notice("reloaded")
            return serving.services
        } catch {
            metrics.reloads.add("failed")
            works.news.reloadFailed(error)
            return nil
        }
    }

    /// Signs of life for systemd, as long as every event loop answers.
    private func startWatchdog() -> Task<Void, Never>? {
        guard let interval = notifier.watchdogInterval else { return nil }
        return Task {
            while !Task.isCancelled {
                for loop in group.makeIterator() { try? await loop.submit {}.get() }
                notifier.alive()
                try? await Task.sleep(for: interval)
            }
        }
    }
}
