import Foundation
import Inspection
import Mail
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

/// What becomes of attachments, from the rules to the message that goes on.
@Suite struct AttachmentTreatmentTests {
    private static func remove(_ type: String) -> String {
        "[[attachment]]\nname = \"r\"\ntype = \"\(type)\"\naction = \"remove\"\n"
    }

    @Test func `what no rule names stays, and so does the message`() async throws {
        let message = AttachmentCase.message(("a.docx", "DOCX x"))
        let result = try await AttachmentCase(Self.remove("exe"), message).run()
        #expect(result.treatment.isUntouched)
        #expect(result.bytes == message)
        #expect(result.actions == [.deliver])
        #expect(result.treatment.held == nil)
    }

    @Test func `removed: a text names the file, its size and digest, and the original is kept`() async throws {
        let message = AttachmentCase.message(("請求書.docx", "EXE evil"), ("b.txt", "TXT fine"))
        let result = try await AttachmentCase(Self.remove("exe"), message).run()
        #expect(result.actions == [.remove, .deliver])
        let read = Message(parsing: result.bytes)
        let report = try #require(read.parts.last { $0.mediaType == .plainText })
        let text = read.text(of: report)
        #expect(text.contains("請求書.docx"))
        #expect(text.contains("8 "))
        let digest = try #require(result.treatment.records[0].sha256)
        #expect(text.contains(digest))
        let held = try #require(result.treatment.held)
        #expect(text.contains(held.description))
        #expect(try Data(contentsOf: URL(fileURLWithPath: result.store.path(held))) == Data(message))
        #expect(result.bytes.firstRange(of: Array(Data("EXE evil".utf8).base64EncodedString().utf8)) == nil)
    }

    @Test func `quarantined: one archive holds all files, under their own names, and no password is in the message`()
        async throws
    {
        let worker = StubWorker()
        var order = try AttachmentCase(
            "[[attachment]]\naction = \"quarantine\"\ntype = [\"exe\", \"docm\"]\n",
            AttachmentCase.message(("表.docm", "DOCM 1"), ("a.exe", "EXE 2"), ("A.EXE", "EXE 3"), ("c.txt", "TXT"))
        )
        order.worker = worker
        let result = try await order.run()
        #expect(result.actions == [.quarantine, .quarantine, .quarantine, .deliver])
        let packing = try #require(worker.packings.first)
        #expect(worker.packings.count == 1)
        #expect(packing.names == ["表.docm", "a.exe", "A (2).EXE"])
        #expect(packing.contents.map { String(decoding: $0, as: UTF8.self) } == ["DOCM 1", "EXE 2", "EXE 3"])
        let read = Message(parsing: result.bytes)
        let names = read.parts.compactMap { read.fileName(of: $0, charsets: .system) }
        #expect(names.contains("c.txt"))
        #expect(names.contains { $0.hasPrefix("quarantine-") && $0.hasSuffix(".zip") })
        #expect(!names.contains("表.docm"))
        let text = read.parts.map { read.text(of: $0) }.joined()
        #expect(!text.contains(packing.password))
    }

    @Test func `sanitised: the first converter that works decides, and the name tells what happened`() async throws {
        var order = try AttachmentCase(
            "[[attachment]]\naction = \"sanitise\"\nconverters = [\"office-clean\", \"office-to-pdf\"]\n",
            AttachmentCase.message(("請求書.docx", "DOCX x"))
        )
        order.worker = StubWorker(convert: { file, converter in
            guard converter == .officeToPDF else { return .failed(.refused("cannot")) }
            return .done(WorkerFile(name: "ignored", bytes: Array("%PDF".utf8), declaredType: nil))
        })
        let result = try await order.run()
        #expect(result.actions == [.sanitise])
        let record = result.treatment.records[0]
        #expect(record.newName == "請求書.docx.pdf")
        #expect(record.converter == "office-to-pdf")
        #expect(record.troubles.map(\.word) == ["office-clean: refused: cannot"])
        let read = Message(parsing: result.bytes)
        let part = try #require(read.parts.first { read.fileName(of: $0, charsets: .system) == "請求書.docx.pdf" })
        #expect(part.mediaType == MediaType("application", "pdf"))
        #expect(read.decodedBody(of: part).bytes == Array("%PDF".utf8)[...])
    }

    @Test func `why nothing harmless could be made is told in the message, in the hold and in the log`() async throws {
        var order = try AttachmentCase(
            "[[attachment]]\naction = [\"sanitise\", \"remove\"]\n",
            AttachmentCase.message(("表.docx", "DOCX x"))
        )
        order.worker = StubWorker(convert: { _, converter in
            switch converter {
            case .officeWithoutActiveContent: .failed(.refused("said by <b>a program</b>"))
            case .officeToPDF: .failed(.tooSlow)
            default: .failed(.tooMuch)
            }
        })
        let result = try await order.run()
        #expect(result.actions == [.remove])
        // LibreOffice was too slow once: it is not asked for a text as well.
        let words = ["office-clean: refused: said by <b>a program</b>", "office-to-pdf: too-slow"]
        #expect(result.treatment.records[0].troubles.map(\.word) == words)
        #expect(result.treatment.troubleWords == words.map { "表.docx: \($0)" }.joined(separator: ", "))
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        let show = try desk.show(try #require(result.treatment.held).description)
        #expect(show.held.files.first?.troubles == words)
        #expect(show.page(in: .english).text(colours: false).contains("office-to-pdf: too-slow"))
        let read = Message(parsing: result.bytes)
        let text = read.parts.map { read.text(of: $0) }.joined()
        #expect(text.contains("could not be made harmless by “office-to-pdf”: it took too long."))
        #expect(text.contains("could not be made harmless by “office-clean”: the file cannot be read."))
        #expect(!text.contains("a program"), "what a program says of a stranger's file is not for the reader")
    }

    @Test func `what goes beyond the limits is not given to LibreOffice`() async throws {
        var order = try AttachmentCase(
            "[[attachment]]\naction = \"sanitise\"\nconverters = [\"office-to-pdf\", \"text\"]\n",
            AttachmentCase.message(("a.docx", "DOCX x"))
        )
        order.worker = StubWorker(
            convert: { file, _ in .done(file) },
            open: { file, _ in
                .done(OpenedFile(name: file.name, type: FileType("docx", .document), size: 1, state: .limited))
            }
        )
        let result = try await order.run()
        #expect(result.actions == [.quarantine])
        #expect(
            result.treatment.records[0].troubles == [
                .untried(converter: "office-to-pdf"), .untried(converter: "text"),
            ]
        )
    }

    @Test func `a message has one place for LibreOffice at a time, others go on`() async throws {
        final class Load: Sendable {
            private let count = Mutex((now: 0, most: 0))
            var most: Int { count.withLock { $0.most } }
            func begin() { count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
            func end() { count.withLock { $0.now -= 1 } }
        }
        let load = Load()
        var order = try AttachmentCase(
            "[[attachment]]\naction = \"sanitise\"\nconverters = [\"office-to-pdf\"]\n",
            AttachmentCase.message(("a.docx", "DOCX 1"), ("b.docx", "DOCX 2"), ("c.docx", "DOCX 3"))
        )
        order.worker = StubWorker(convert: { file, _ in
            load.begin()
            try? await Task.sleep(for: .milliseconds(30))
            load.end()
            return .done(file)
        })
        #expect(try await order.run().actions == [.sanitise, .sanitise, .sanitise])
        #expect(load.most == 1)
    }

    @Test func `what no converter can do comes to the next action, at last to quarantine`() async throws {
        let message = AttachmentCase.message(("a.docm", "DOCM x"))
        let next = try await AttachmentCase("[[attachment]]\naction = [\"sanitise\", \"remove\"]\n", message).run()
        #expect(next.actions == [.remove])
        let last = try await AttachmentCase("[[attachment]]\naction = \"sanitise\"\n", message).run()
        #expect(last.actions == [.quarantine])
    }

    @Test func `what cannot be packed is removed, and the original kept whatever is said`() async throws {
        var order = try AttachmentCase(
            "[attachments]\nkeep-original = false\n[[attachment]]\naction = \"quarantine\"\n",
            AttachmentCase.message(("a.exe", "EXE"))
        )
        order.worker = StubWorker(canPack: false)
        let result = try await order.run()
        #expect(result.actions == [.remove])
        #expect(result.treatment.held != nil)
        #expect(result.treatment.records[0].troubles == [.unpacked(.died(signal: 11))])
    }

    @Test func `a rule in observe mode and a policy that observes change nothing and say so`() async throws {
        let message = AttachmentCase.message(("a.exe", "EXE"))
        let rule = try await AttachmentCase(Self.remove("exe") + "observe = true\n", message).run()
        #expect(rule.bytes == message)
        #expect(rule.treatment.records[0].observed == ["r"])
        let policy = try await AttachmentCase(Self.remove("exe"), message).run(observes: true)
        #expect(policy.bytes == message)
        #expect(policy.treatment.records[0].observed == ["r"])
        #expect(policy.treatment.held == nil)
    }

    @Test func `an archive is treated as what lies in it`() async throws {
        var order = try AttachmentCase(Self.remove("exe"), AttachmentCase.message(("a.zip", "ZIP")))
        order.worker = StubWorker(open: { file, _ in
            var inner = OpenedFile(name: "b.zip", type: FileType("zip", .archive), size: 1)
            inner.members = [OpenedFile(name: "evil.exe", type: FileType("exe", .program), size: 1)]
            var opened = OpenedFile(name: file.name, type: FileType("zip", .archive), size: 1)
            opened.members = [inner]
            return .done(opened)
        })
        let result = try await order.run()
        #expect(result.actions == [.remove])
        #expect(result.treatment.records[0].grounds.last == .fileType("a.zip › b.zip › evil.exe", word: "exe"))
    }

    @Test(arguments: [("hold", "hold"), ("defer", "defer"), ("deliver", "deliver")])
    func `a signed message is never edited`(answer: String, expected: String) async throws {
        let inner = String(decoding: AttachmentCase.message(("a.exe", "EXE")), as: UTF8.self)
        let body = try #require(inner.range(of: "MIME-Version: 1.0\r\n")).upperBound
        let signed =
            "From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary=s\r\n"
            + "\r\n--s\r\n\(inner[body...])\r\n--s\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--s--\r\n"
        let message = Array(signed.utf8)
        let rules = "[attachments]\nprotected = \"\(answer)\"\n" + Self.remove("exe")
        let result = try await AttachmentCase(rules, message).run()
        #expect(result.bytes == message)
        switch result.treatment.answer {
        case .hold: #expect(expected == "hold")
        case .deferral: #expect(expected == "defer")
        case nil: #expect(expected == "deliver")
        }
    }

    @Test func `a full hold defers the message untouched`() async throws {
        var hold = HoldSettings()
        hold.bytesMax = 100
        let message = AttachmentCase.message(("a.exe", "EXE"))
        let result = try await AttachmentCase(Self.remove("exe"), message).run(hold: hold)
        #expect(result.bytes == message)
        guard case .deferral = result.treatment.answer else {
            Issue.record("not deferred: \(String(describing: result.treatment.answer))")
            return
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: result.store.folder) == [])
    }

    @Test(arguments: [("8bit", "plain"), ("base64", "base64"), ("quoted-printable", "quoted")])
    func `a file that was uuencoded into a text is taken out of it`(encoding: String, kind: String) async throws {
        let text = Array("before\r\nbegin 644 evil.exe\r\n#15A%\r\n`\r\nend\r\nafter\r\n".utf8)
        let body =
            switch encoding {
            case "base64": Base64.encode(text[...])
            case "quoted-printable": QuotedPrintable.encode(text[...])
            default: text
            }
        let head = "From: Taro <taro@author.example>\r\nContent-Type: text/plain\r\n"
        let message = Array((head + "Content-Transfer-Encoding: \(encoding)\r\n\r\n").utf8) + body
        let result = try await AttachmentCase(Self.remove("exe"), message).run()
        #expect(result.actions == [.remove])
        let read = Message(parsing: result.bytes)
        #expect(read.parts.count == 3)
        #expect(read.text(of: read.parts[1]).replacing("\r\n", with: "\n").hasPrefix("before\nafter\n"))
        #expect(Self.report(result).contains("evil.exe"))
    }

    @Test func `the report speaks the language of the recipient`() async throws {
        var order = try AttachmentCase(Self.remove("exe"), AttachmentCase.message(("a.exe", "EXE"), text: "plain\r\n"))
        order.message = Array(
            String(decoding: order.message, as: UTF8.self).replacing(/Subject:[^\r]*\r\n/, with: "").utf8
        )
        let english = try await order.run()
        #expect(Self.report(english).contains("It was removed."))
        order.sender.recipients = ["hanako@kaede.jp"]
        let japanese = try await order.run()
        #expect(Self.report(japanese).contains("削除しました。"))
    }

    static func report(_ result: AttachmentCase.Result) -> String {
        let message = Message(parsing: result.bytes)
        let part = message.parts.last { $0.mediaType == .plainText }
        return part.map { message.text(of: $0) } ?? ""
    }
}
