import Foundation
import Inspection
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Everything that opens, packs, converts and scans files for the server, and says how it is shut in.
///
/// Where no sandbox works, nothing is opened at all: each file's answer is `unavailable`, and policy says what becomes
/// of the message.
final class WorkerDesk: Service {
    let probe: SandboxProbe.Finding
    let pool: WorkerPool?
    let programs: ProgramDesk?
    let scanners: Scanners
    let office: OfficeConversion?
    private let settings: WorkerSettings
    private let expectsFiles: Bool
    /// Where a program finds its settings, and its files where its sandbox has none in memory.
    private let folder: String

    /// How the desk came about: what it found out about the machine, and where it may put things.
    struct Surroundings: Sendable {
        var probe: SandboxProbe.Finding
        /// The server's folder.
        var data: String
        var group: any EventLoopGroup
        /// Whether files are to come: then a first worker is ready before them.
        var expectsFiles = true
        var report: @Sendable (WorkerFailure) -> Void
    }

    /// Blocks for a moment: for the start of the program.
    init(_ settings: WorkerSettings, _ surroundings: Surroundings) {
        self.settings = settings
        expectsFiles = surroundings.expectsFiles
        probe = surroundings.probe
        let sandbox = probe.sandbox
        folder = Self.folder(sandbox, data: surroundings.data)
        if let sandbox {
            let order = SandboxOrder(limits: settings.limits)
            let command = sandbox.command(for: order)
            let start: WorkerPool.Starter = { () throws(WorkerFailure) in try WorkerProcess(command) }
            pool = WorkerPool(settings, start: start, report: surroundings.report)
            let run = ProgramRun(
                sandbox: sandbox,
                limits: settings.programs,
                scratch: ScratchFolder("\(folder)/scratch")
            )
            let desk = ProgramDesk(run, concurrent: settings.conversions)
            programs = desk
            // LibreOffice opens a socket in /tmp, which only a sandbox with a /tmp of its own can let it do.
            let hasOffice = sandbox.kind == .bubblewrap
            office = hasOffice ? OfficeConversion(desk: desk, profile: OfficeProfile("\(folder)/office-profile")) : nil
        } else {
            (pool, programs, office) = (nil, nil, nil)
        }
        let (desk, group) = (programs, surroundings.group)
        scanners = Scanners(
            scanners: settings.scanners.map { VirusScanner(settings: $0, group: group, programs: desk) }
        )
    }

    /// Nobody may not look into the server's own folder; with bubblewrap, programs see only what is put into theirs.
    private static func folder(_ sandbox: Sandbox?, data: String) -> String {
        guard let sandbox, sandbox.kind == .landlock, sandbox.isRoot else { return "\(data)/worker" }
        return FileManager.default.temporaryDirectory.appending(path: "sekisho-worker-\(UUID().uuidString)").path
    }

    /// Finds out what works on this machine, on a thread of its own. Without a program (in tests) nothing does.
    static func probe(_ settings: WorkerSettings, program: ProgramFile?) async -> SandboxProbe.Finding {
        guard let program else { return SandboxProbe.Finding() }
        let probe = SandboxProbe(program: program, limits: settings.limits)
        let finding = try? await NIOThreadPool.singleton.runIfActive { probe.find(settings.sandbox) }
        return finding ?? SandboxProbe.Finding()
    }

    func run() async throws {
        guard let pool else {
            try? await gracefulShutdown()
            return
        }
        if expectsFiles { pool.prepare() }
        try await pool.run()
        await programs?.stop()
    }

    /// For commands that end by themselves: ends the workers, and removes the folder.
    func discard() async {
        await pool?.stop()
        await programs?.stop()
        try? FileManager.default.removeItem(atPath: folder)
        // The folder around it was made for it; one that holds anything else stays.
        _ = unsafe rmdir((folder as NSString).deletingLastPathComponent)
    }
}
