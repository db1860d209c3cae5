import Inspection
import Mail
import Testing

@testable import Checkpoint

/// Workers that die, hang and lie, and messages that nobody can read: nothing gets through that a rule would stop.
@Suite struct AttachmentFailureTests {
    private static let rule = "[[attachment]]\nname = \"programs\"\ntype = \"exe\"\naction = \"remove\"\n"
    private static let message = AttachmentCase.message(("a.bin", "EXE"))

    private func run(
        _ configuration: String,
        _ message: [UInt8] = message,
        _ open: @escaping StubWorker.Opening = { _, _ in .failed(.died(signal: 9)) }
    ) async throws -> AttachmentCase.Result {
        var order = try AttachmentCase(configuration, message)
        order.worker = StubWorker(open: open)
        return try await order.run()
    }

    @Test func `an attachment that cannot be opened is quarantined unless said otherwise`() async throws {
        #expect(try await run(Self.rule).actions == [.quarantine])
        #expect(try await run("[attachments]\nfailure = \"remove\"\n" + Self.rule).actions == [.remove])
        #expect(try await run("[attachments]\nfailure = \"deliver\"\n" + Self.rule).actions == [.deliver])
        let held = try await run("[attachments]\nfailure = \"hold\"\n" + Self.rule)
        guard case .hold("programs", _) = held.treatment.answer else {
            Issue.record("not held")
            return
        }
        #expect(held.treatment.records[0].troubles == [.unopened(.died(signal: 9))])
    }

    @Test func `where no rule asks what is in it, a worker that failed costs nothing`() async throws {
        let byName = "[[attachment]]\nfile-size-over = \"1MB\"\naction = \"remove\"\n"
        #expect(try await run(byName).actions == [.deliver])
        let otherSender = Self.rule + "from = \"elsewhere.example\"\n"
        #expect(try await run(otherSender).actions == [.deliver])
        #expect(try await run(Self.rule + "observe = true\n").actions == [.deliver])
    }

    @Test func `a worker that never answers is not waited for`() async throws {
        let result = try await run("[attachments]\nslow-after = \"1s\"\nslow = \"remove\"\n" + Self.rule, Self.message)
        {
            _,
            _ in
            try? await Task.sleep(for: .seconds(3_600))
            return .failed(.nonsense)
        }
        #expect(result.actions == [.remove])
    }

    @Test func `an answer that is deeper and larger than it may be is cut, and counts as limited`() async throws {
        let rule = "[[attachment]]\nstate = \"limited\"\naction = \"remove\"\n"
        let result = try await run(rule, Self.message) { _, _ in
            var file = OpenedFile(name: "x", type: .unknown, size: 1)
            for _ in 0..<500 {
                var outer = OpenedFile(name: String(repeating: "n", count: 2_000), type: .unknown, size: 1)
                outer.members = [file]
                file = outer
            }
            return .done(file)
        }
        #expect(result.actions == [.remove])
    }

    @Test(
        arguments: [
            // Two fields that say how it is encoded: readers differ in which they believe.
            "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: 7bit\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nRVhF",
            "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: x-unheard-of\r\n\r\nRVhF",
        ]
    )
    func `what readers decode differently cannot be looked into`(part: String) async throws {
        let head =
            "From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
        let message = Array("\(head)\r\n--b\r\n\(part)\r\n--b--\r\n".utf8)
        let result = try await run(Self.rule, message, StubWorker.byEnding)
        #expect(result.actions == [.quarantine])
    }

    @Test func `a message whose parts readers find differently is treated as a whole`() async throws {
        let message = Array(
            """
            From: Taro <taro@author.example>\r
            Content-Type: multipart/mixed; boundary=a\r
            Content-Type: multipart/mixed; boundary=b\r
            \r
            --a\r
            Content-Type: application/octet-stream; name=a.exe\r
            \r
            EXE\r
            --a--\r
            --b\r
            \r
            words\r
            --b--\r

            """.utf8
        )
        let worker = StubWorker()
        var order = try AttachmentCase(Self.rule, message)
        order.worker = worker
        let result = try await order.run()
        #expect(result.actions == [.quarantine])
        #expect(worker.packings.first?.names == ["message.eml"])
        #expect(worker.packings.first?.contents == [message])
        #expect(result.bytes.firstRange(of: Array("EXE\r\n".utf8)) == nil)
    }

    @Test func `more parts than are looked at do not hide one`() async throws {
        let head =
            "From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        let many = String(repeating: "--b\r\n\r\nx\r\n", count: 10_100)
        let message = Array((head + many + "--b\r\nContent-Type: a/b; name=x.exe\r\n\r\nEXE\r\n--b--\r\n").utf8)
        let result = try await run(Self.rule, message, StubWorker.byEnding)
        #expect(result.actions == [.quarantine])
        #expect(result.bytes.firstRange(of: Array("EXE\r\n".utf8)) == nil)
    }

    @Test(arguments: [
        "message/partial; id=a; number=1; total=2", "message/external-body; access-type=URL",
        "message/rfc822\r\nContent-Transfer-Encoding: base64",
    ])
    func `what readers see elsewhere or otherwise is not called read`(type: String) async throws {
        let message = Array(
            ("From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
                + "\r\n--b\r\n\r\nwords\r\n--b\r\nContent-Type: \(type)\r\n\r\nSubject: x\r\n\r\nEXE\r\n--b--\r\n").utf8
        )
        #expect(AttachedFiles(in: Message(parsing: message)).files.map(\.isAmbiguous) == [true])
        #expect(try await run(Self.rule, message, StubWorker.byEnding).actions == [.quarantine])
    }

    @Test func `more header fields than are looked at do not hide a part`() async throws {
        let fields = String(repeating: "X-A: b\r\n", count: 2_100)
        let head = "From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\n"
        let body =
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: a/b; name=x.exe\r\n\r\nEXE\r\n--b--\r\n"
        let message = Array((head + fields + body).utf8)
        let result = try await run(Self.rule, message, StubWorker.byEnding)
        #expect(result.actions == [.quarantine])
        #expect(result.bytes.firstRange(of: Array("EXE\r\n".utf8)) == nil)
    }

    @Test func `passwords of a list and words of the message are tried when that is switched on`() async throws {
        let body = "パスワードは「Secret-123」です。\r\nAlso: (p4ss:word), ok.\r\n"
        let message = AttachmentCase.message(("a.zip", "ZIP"), text: body)
        let seen = Passwords()
        _ = try await run("[attachments]\ntry-words = true\n", message) { file, passwords in
            await seen.set(passwords)
            return await StubWorker.byEnding(file, passwords)
        }
        let tried = await seen.words
        #expect(tried.contains("Secret-123"))
        #expect(tried.contains("p4ss:word"))
        _ = try await run("", message) { file, passwords in
            await seen.set(passwords)
            return await StubWorker.byEnding(file, passwords)
        }
        #expect(await seen.words == [])
    }

    private actor Passwords {
        var words: [String] = []
        func set(_ words: [String]) { self.words = words }
    }
}
