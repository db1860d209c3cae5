import DNS
import Foundation
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// `sekisho serve`: the program from its start to its end.
public struct Server: Sendable {
    private let file: String?
    private let language: Language
    private let resolver: ResolverChoice?

    /// - Parameters:
    ///   - file: the configuration; nil for the standard one, where it exists.
    ///   - language: of what is printed at the start, where the configuration does not say.
    ///   - resolver: whom to ask instead of the servers in the configuration: for trials.
    public init(configuration file: String?, language: Language, resolver: ResolverChoice? = nil) {
        self.file = file
        self.language = language
        self.resolver = resolver
    }

    /// Runs until SIGTERM or SIGINT.
    public func run() async throws(InputError) {
        ProcessSettings.apply()
        let reading = try ConfigurationReading(file: file)
        var configuration = try reading.usable()
        configuration.server.language = configuration.server.language ?? language
        let environment = ProcessInfo.processInfo.environment
        let path = configuration.server.data ?? DataFolder.standard(environment: environment)
        let folder = try LockedFolder.open(path)
        let writer = LogWriter()
        let handler = LineHandler(writer, format: configuration.log.lines, level: configuration.log.weight)
        let logger = Logger(label: "sekisho") { _ in handler }
        let log = ServerLog(logger)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
        let resolver = try openResolver(configuration)
        let sandbox = await WorkerDesk.probe(configuration.worker, program: .own)
        log.sandbox(sandbox)
        let works = try GateWorks(
            configuration,
            folder: path,
            resolver: resolver,
            sandbox: sandbox,
            log: log,
            on: group
        )
        let first = try await works.serving(configuration)
        let run = ServerRun(
            configuration: configuration,
            entries: reading.entries,
            // Once there was a file, its absence is a fault: a reload without it would open the gate.
            file: reading.file,
            language: configuration.server.language ?? language,
            folder: folder,
            works: works,
            gates: CurrentGate(first.gate),
            gateServices: first.services,
            log: log,
            group: group,
            notifier: SystemdNotifier(environment)
        )
        defer { writer.finish() }
        try await run.untilStopped()
    }

    private func openResolver(_ configuration: Configuration) throws(InputError) -> any DNS.Resolver {
        if let resolver { return try resolver.open() }
        return try configuration.dns.resolver()
    }
}
