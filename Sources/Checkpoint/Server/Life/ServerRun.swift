import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Wire

/// A server that has what it needs: it listens, follows signals, and stops.
struct ServerRun: Sendable {
    let configuration: Configuration
    let file: String?
    let language: Language
    let folder: LockedFolder
    let works: GateWorks
    let gates: CurrentGate
    let log: ServerLog
    let notifier: SystemdNotifier
    let metrics = Metrics()
    let group: any EventLoopGroup = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)

    func untilStopped() async throws(InputError) {
        let signals = SignalWatch()
        let server = try await milter()
        let background = try await startBackground(server)
        notifier.ready()
        let watchdog = startWatchdog()
        loop: for await wish in signals.wishes {
            switch wish {
            case .reload: reload()
            case .stop: break loop
            }
        }
        notifier.stopping()
        log.logger.notice("stopping", metadata: ["seconds": "\(configuration.server.stopSeconds)"])
        await server.stop(within: configuration.server.stopSeconds)
        watchdog?.cancel()
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
                do { listening.append(try await server.listen(at: address, socketMode: settings.socketMode)) } catch {
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
            observes: gates.current.observes
        )
    }

    private func startBackground(_ server: MilterServer) async throws(InputError) -> BackgroundServices {
        addGauges(server)
        let health = Health(checks: [.listening(server), .writable(folder.path), .dns(works.resolver)])
        let service = HTTPService(health: health, metrics: metrics)
        var quiet = Logger(label: "http") { _ in log.logger.handler }
        quiet.logLevel = .warning
        let applications = configuration.http.listen.map { address in
            service.application(at: address, on: group, logger: quiet)
        }
        return BackgroundServices(applications, logger: quiet, log: log)
    }

    private func addGauges(_ server: MilterServer) {
        let shared = server.shared
        metrics.add("sekisho_memory_bytes", "Resident memory.") { ProcessSettings.residentBytes }
        metrics.add("sekisho_message_memory_bytes", "Bytes of messages in memory now.") { shared.budget.used }
        metrics.add("sekisho_connections_waiting", "Connections that are not read from until there is memory.") {
            shared.budget.waiting
        }
    }

    /// Reads the configuration again. If something is wrong with it, the one in force stays.
    private func reload() {
        notifier.reloading()
        defer { notifier.ready() }
        do throws(InputError) {
            let fresh = try ConfigurationReading(file: file).usable()
            gates.replace(with: try works.gate(for: fresh))
            if fresh.milter.listen != configuration.milter.listen || fresh.http.listen != configuration.http.listen {
                log.logger.warning("reload-needs-restart", metadata: ["keys": "milter.listen, http.listen"])
            }
            metrics.reloads.add("ok")
            log.logger.notice("reloaded")
        } catch {
            metrics.reloads.add("failed")
            log.logger.error(
                "reload-failed",
                metadata: [
                    "reason": "\(error.phrase.text(in: language))", "effect": "the configuration in force stays",
                ]
            )
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
