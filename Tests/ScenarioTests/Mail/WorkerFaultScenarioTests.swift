import Foundation
import TestSupport
import Testing

/// Workers that crash, hang and lie while Postfix waits for the answer: the message is handled as policy says, and the
/// next one as if nothing had been.
@Suite(.serialized, .enabled(if: House.isPossible, "\(House.excuse)"))
struct WorkerFaultScenarioTests {
    /// A rule that depends on what is in a file; where nobody knows, the file goes.
    private static let rules = """
        [policy]
        mode = "enforce"
        [marking]
        language = "both"
        [worker]
        timeout = "2s"
        [attachments]
        failure = "remove"
        slow = "remove"
        [[attachment]]
        name = "macros"
        file-finding = "attachment.macro-attacks"
        action = "remove"

        """

    private static func letter(_ mark: String) throws -> Letter {
        let file = Parcel.file(
            try Parcel.fixture("letter.docx"),
            type: "application/octet-stream",
            fields: Array("; name=letter.docx".utf8)
        )
        return Parcel.letter(mark, Parcel.multipart("mixed", "b", [Parcel.text("words"), file]))
    }

    /// Posts a message while something is done to every worker, again and again.
    private func post(_ mark: String, _ house: House, _ sekisho: House.Sekisho, _ signal: Int32) async throws {
        let meddling = Task.detached {
            while !Task.isCancelled {
                for worker in Self.workers(of: sekisho.identifier) where Self.isStarted(worker) { kill(worker, signal) }
                usleep(2_000)
            }
        }
        let reply = try await house.post(try Self.letter(mark))
        meddling.cancel()
        await meddling.value
        #expect(reply.code == 250, "\(reply)\n\(sekisho.said)")
    }

    /// The processes below the server.
    private static func workers(of process: pid_t) -> [pid_t] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        let children = threads.flatMap { thread in
            let text = try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/children", encoding: .utf8)
            return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
        }
        return children + children.flatMap(workers)
    }

    /// Whether it is a worker already: stopped before that, it would stop the server that waits for its start.
    private static func isStarted(_ process: pid_t) -> Bool {
        let command = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))) ?? Data()
        let words = command.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return words.contains("worker") && !words.contains("serve")
    }

    private func expectRemoved(_ mark: String, _ house: House, _ sekisho: House.Sekisho) async throws {
        let read = try await house.read(try await house.delivered(mark))
        #expect(read.leaves.map(\.name) == ["", "sekisho-report.txt"], "\(sekisho.said)")
        #expect(read.leaves.last?.text?.contains("検査できませんでした") == true, "\(read.leaves.last?.text ?? "")")
    }

    private func expectUnhurt(_ mark: String, _ house: House, _ sekisho: House.Sekisho) async throws {
        #expect(try await house.post(try Self.letter(mark)).code == 250)
        let read = try await house.read(try await house.delivered(mark))
        #expect(read.leaves.map(\.name) == ["", "letter.docx"], "\(sekisho.said)")
        #expect(sekisho.isRunning)
    }

    @Test func `a worker that is killed costs one message its inspection`() async throws {
        let house = try await House()
        try await house.serving(Self.rules) { sekisho in
            try await post("crash", house, sekisho, SIGKILL)
            try await expectRemoved("crash", house, sekisho)
            try await expectUnhurt("aftercrash", house, sekisho)
            #expect(sekisho.said.contains("attachment-trouble"))
        }
    }

    @Test func `a worker that hangs is ended in its time`() async throws {
        let house = try await House()
        try await house.serving(Self.rules) { sekisho in
            try await post("hang", house, sekisho, SIGSTOP)
            try await expectRemoved("hang", house, sekisho)
            try await expectUnhurt("afterhang", house, sekisho)
        }
    }

    @Test func `a worker that says something else than a worker does is not believed`() async throws {
        let house = try await House()
        try await house.serving(Self.rules) { sekisho in
            // In the house alone, and until it is taken away, another program stands where ours is.
            let liar = try house.scratch.write(
                "liar",
                "#!/bin/sh\nprintf 'all is well, deliver it'; exec cat >/dev/null\n"
            )
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: liar)
            let mounted = try await house.run("/usr/bin/mount", ["--bind", liar, Program.sekisho])
            try #require(mounted.exitCode == 0, "\(mounted.complaint)")
            for worker in Self.workers(of: sekisho.identifier) { kill(worker, SIGKILL) }
            #expect(try await house.post(try Self.letter("lie")).code == 250)
            let unmounted = try await house.run("/usr/bin/umount", ["-l", Program.sekisho])
            #expect(unmounted.exitCode == 0, "\(unmounted.complaint)")
            try await expectRemoved("lie", house, sekisho)
            try await expectUnhurt("afterlie", house, sekisho)
        }
    }
}
