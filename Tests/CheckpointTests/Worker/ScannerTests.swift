import DNS
import Foundation
import Inspection
import NIOPosix
import TestSupport
import Testing
import Wire

@testable import Checkpoint

@Suite(.serialized) struct ScannerTests {
    private static let group = MultiThreadedEventLoopGroup.singleton
    private static let hasClamd = FileManager.default.isExecutableFile(atPath: "/usr/sbin/clamd")

    private static func scanner(_ settings: ScannerSettings, _ programs: ProgramDesk? = nil) -> VirusScanner {
        VirusScanner(settings: settings, group: group, programs: programs)
    }

    private static func clamd(_ address: ListenAddress) -> ScannerSettings {
        var settings = ScannerSettings(name: "clamd", kind: .clamd)
        settings.address = address
        settings.seconds = 10 * Patience.factor
        return settings
    }

    @Test(.enabled(if: hasClamd))
    func `a real clamd finds what its database knows, by both kinds of socket`() async throws {
        let server = try await ClamdServer()
        for address in server.addresses {
            let scanner = Self.scanner(Self.clamd(address))
            #expect(
                await scanner.scan(WorkerFile(name: "a", bytes: ClamdServer.malware))
                    == .found(["Sekisho.Test.UNOFFICIAL"])
            )
            #expect(await scanner.scan(WorkerFile(name: "b", bytes: Array("harmless".utf8))) == .clean)
            #expect(await scanner.scan(WorkerFile(name: "c", bytes: [])) == .clean)
        }
        // Over the limit of clamd, under ours: no verdict, and the server goes on.
        let scanner = Self.scanner(Self.clamd(server.addresses[0]))
        guard case .failed = await scanner.scan(WorkerFile(name: "d", bytes: [UInt8](repeating: 7, count: 3 << 20)))
        else {
            Issue.record("a file that clamd refused was taken for clean")
            return
        }
        let findings = await Scanners(scanners: [scanner]).findings(
            in: WorkerFile(name: "a", bytes: ClamdServer.malware)
        )
        #expect(findings.map(\.identifier) == ["attachment.malware"])
        #expect(findings.first?.arguments == ["clamd", "Sekisho.Test.UNOFFICIAL", "a"])
    }

    @Test func `a scanner that is away, silent or no scanner is said not to have answered`() async throws {
        let away = Self.scanner(
            Self.clamd(ListenAddress(.internet(.v4(0x7F00_0001), port: Int(try LoopbackSocket.freePort()))))
        )
        guard case .failed = await away.scan(WorkerFile(name: "a", bytes: [1])) else {
            Issue.record("nobody was there")
            return
        }
        let silent = try LoopbackSocket(.stream)
        try silent.listen()
        var settings = Self.clamd(ListenAddress(.internet(.v4(0x7F00_0001), port: Int(silent.port))))
        settings.seconds = 1
        #expect(await Self.scanner(settings).scan(WorkerFile(name: "a", bytes: [1])) == .failed("no answer within 1 s"))
        let findings = await Scanners(scanners: [Self.scanner(settings)]).findings(
            in: WorkerFile(name: "a", bytes: [1])
        )
        #expect(findings.map(\.identifier) == ["attachment.unscanned"])
        settings.bytesMax = 0
        #expect(await Self.scanner(settings).scan(WorkerFile(name: "a", bytes: [1])) == .failed("larger than 0 bytes"))
    }

    @Test(
        .enabled(if: !WorkerHouse.working.isEmpty),
        arguments: [
            ("exit 0", ScanVerdict.clean), ("echo Worm; echo; echo Other; exit 1", .found(["Worm", "Other"])),
            ("exit 1", .found(["-"])),
            ("grep -q infected && { echo $SEKISHO_FILENAME; exit 1; } || exit 0", .found(["名前.doc"])),
            ("echo broken >&2; exit 2", .failed("exit code 2: broken ")),
        ]
    )
    func `a command is asked by its exit code`(script: String, verdict: ScanVerdict) async throws {
        let kind = try #require(WorkerHouse.working.first)
        let data = try TemporaryFolder("scan")
        unsafe chmod(data.path, 0o755)
        let run = ProgramRun(
            sandbox: WorkerHouse.sandbox(kind),
            limits: .standard,
            scratch: ScratchFolder(data.path("worker"))
        )
        let desk = ProgramDesk(run, concurrent: 1)
        var settings = ScannerSettings(name: "own", kind: .command)
        settings.command = ["/bin/sh", "-c", script]
        let file = WorkerFile(name: "名前.doc", bytes: Array("infected".utf8))
        #expect(await Self.scanner(settings, desk).scan(file) == verdict)
        await desk.stop()
    }

    @Test func `settings say what is wrong with them`() {
        func faults(_ text: String) -> [String] {
            ConfigurationReading(parsing: Array(text.utf8), file: "test").faults.map(\.key)
        }
        #expect(faults("[[scanner]]\naddress = \"inet:127.0.0.1:3310\"") == [])
        #expect(faults("[[scanner]]\nkind = \"icap\"") == ["scanner[1].address"])
        #expect(faults("[[scanner]]\nkind = \"command\"\ncommand = [\"scan\"]") == ["scanner[1].command"])
        #expect(faults("[[scanner]]\nkind = \"avast\"\naddress = \"inet:127.0.0.1:1\"") == ["scanner[1].kind"])
    }
}
