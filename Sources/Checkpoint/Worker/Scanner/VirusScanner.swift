import DNS
import NIOCore
import Wire

/// Shows files to one virus scanner.
struct VirusScanner: Sendable {
    let settings: ScannerSettings
    let group: any EventLoopGroup
    /// nil where no sandbox works: commands are not run then.
    let programs: ProgramDesk?
    private let permits: Permits

    init(settings: ScannerSettings, group: any EventLoopGroup, programs: ProgramDesk?) {
        self.settings = settings
        self.group = group
        self.programs = programs
        permits = Permits(settings.connectionsMax)
    }

    func scan(_ file: WorkerFile) async -> ScanVerdict {
        guard file.bytes.count <= settings.bytesMax else { return .failed("larger than \(settings.bytesMax) bytes") }
        return await permits.during { await ask(file) }
    }

    private func ask(_ file: WorkerFile) async -> ScanVerdict {
        switch (settings.kind, settings.address) {
        case (.clamd, let address?): return await connector(address).scan(ClamdDialogue(file.bytes))
        case (.icap, let address?):
            let service = ICAPDialogue.Service(
                authority: Self.authority(address),
                path: settings.service,
                method: settings.method
            )
            return await connector(address).scan(ICAPDialogue(file.bytes, name: file.name, service: service))
        case (.command, _): return await run(file)
        default: return .failed("no address")
        }
    }

    private func connector(_ address: ListenAddress) -> ScanConnector {
        ScanConnector(address: address, group: group, seconds: settings.seconds)
    }

    /// Exit code 0: clean. 1: found, a name on each line of what it prints. Any other: it could not tell.
    private func run(_ file: WorkerFile) async -> ScanVerdict {
        guard let programs, let program = settings.command.first else { return .failed("no sandbox for programs") }
        let environment = CommandConversion.environment(of: file.name)
        let result = await programs.outcome(
            settings.command,
            input: file.bytes,
            environment: environment,
            files: [program]
        )
        switch result {
        case .failure(let failure): return .failed(failure.word)
        case .success(let outcome):
            switch outcome.ending {
            case .exited(0): return .clean
            case .exited(1): return .found(Self.names(in: outcome.output))
            case .exited(let code): return .failed("exit code \(code): \(outcome.complaint)")
            case .killed(let signal): return .failed("killed by signal \(signal)")
            }
        }
    }

    private static func names(in output: [UInt8]) -> [String] {
        let limits = ScanLimits.standard
        let names = output.split(separator: 0x0A).prefix(limits.namesMax).map { line in
            Visible.text(String(decoding: line.prefix(limits.nameBytesMax), as: UTF8.self))
        }
        return names.isEmpty ? ["-"] : names
    }

    private static func authority(_ address: ListenAddress) -> String {
        switch address.place {
        case .local: "localhost"
        case .internet(let host, let port): (host.isV4 ? "\(host)" : "[\(host)]") + (port == 1344 ? "" : ":\(port)")
        }
    }
}
