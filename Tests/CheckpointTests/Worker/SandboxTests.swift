import Foundation
import TestSupport
import Testing

@testable import Checkpoint

/// The walls hold: whatever a process in a sandbox tries, it does not get out.
@Suite(.serialized) struct SandboxTests {
    @Test func `a sandbox works on this machine`() {
        for (kind, weakness) in WorkerHouse.weaknesses.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            // Not a failure by itself: containers forbid namespaces, old kernels have no Landlock.
            FileHandle.standardError.write(Data("NOTE: \(kind.rawValue) does not work here: \(weakness)\n".utf8))
        }
        #expect(!WorkerHouse.working.isEmpty, "\(WorkerHouse.weaknesses)")
    }

    @Test func `what a worker tries in vain can be done outside`() {
        let limits = ProcessLimits()
        let possible: [EscapeAttempt] = [
            .network, .localSocket, .readFile, .listFolder, .writeTemporaryFile, .run, .memory,
        ]
        for attempt in possible { #expect(attempt.succeeds(limits: limits), "\(attempt)") }
    }

    @Test(arguments: WorkerHouse.working)
    func `a worker gets nowhere`(kind: Sandbox.Kind) throws {
        #expect(WorkerHouse.probe.weakness(of: WorkerHouse.sandbox(kind)) == nil)
    }

    @Test func `a sandbox that holds nothing back is not believed in`() throws {
        // The same program, not shut in at all: it says so itself.
        let open = SpawnCommand(path: "/usr/bin/python3", arguments: ["-c", WorkerDouble.script, "escaped"])
        let worker = try WorkerProcess(open)
        defer { worker.end() }
        let deadline = Deadline(after: .seconds(20))
        guard case .escaped(let attempts) = try worker.perform(.escape(ProcessLimits()), [], until: deadline).reply
        else {
            Issue.record("no answer")
            return
        }
        #expect(attempts == [.network])
    }

    @Test func `what cannot be started is no sandbox`() {
        let nowhere = ProgramFile(path: "/nonexistent/sekisho")
        let finding = SandboxProbe(program: nowhere, limits: ProcessLimits()).find(nil)
        #expect(finding.sandbox == nil)
        #expect(finding.troubles.map(\.kind) == [.bubblewrap, .landlock])
        #expect(finding.phrase.japanese.contains("添付ファイルは開きません"))
    }
}
