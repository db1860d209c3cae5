import Foundation
import Inspection
import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// Locked attachments of every kind that people send, made by the programs they use, opened with their password.
@Suite(.serialized, .enabled(if: !WorkerHouse.working.isEmpty)) struct HoldOpeningTests {
    private static let password = "Pa-ss 123"
    private static let hasSevenZip = FileManager.default.isExecutableFile(atPath: "/usr/bin/7z")
    private static let hasQPDF = FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf")

    private static func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }

    /// An archive by 7z with one file in it.
    private static func packed(_ name: String, _ switches: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder("packed")
        try Data("estimate: 4,711 yen".utf8).write(to: URL(filePath: folder.path("見積.txt")))
        try run("/usr/bin/7z", ["a", "-p\(password)"] + switches + [name, "見積.txt"], in: folder)
        return [UInt8](try Data(contentsOf: URL(filePath: folder.path(name))))
    }

    private static func fixture(_ path: String) throws -> [UInt8] {
        let folder = SharedFolder.checkout.appendingPathComponent("Tests/TestSupport/Fixtures")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    private static func message(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        var builder = MessageBuilder()
        builder.header.add("From", text: "Taro <taro@author.example>")
        builder.header.add("Subject", text: "見積")
        builder.text = "本文\r\n"
        let type = ContentType(type: "application", subtype: "octet-stream")
        builder.attachments = [Attachment(fileName: name, type: type, content: bytes)]
        return builder.build(boundary: "b")
    }

    private struct Outcome {
        var finding: HoldOpening.Opened
        var message: Message
        var pool: WorkerPool
    }

    /// What `hold open` finds out about one attachment.
    private static func opened(_ name: String, _ bytes: [UInt8], _ password: String) async throws -> Outcome {
        let pool = try WorkerHouse.pool()
        let rules = "[[attachment]]\nname = \"closed\"\nstate = \"encrypted\"\naction = \"quarantine\"\n"
        let configuration = try ConfigurationReading(parsing: Array(rules.utf8), file: "t").usable()
        let opening = HoldOpening(
            worker: pool,
            settings: configuration.attachments,
            policy: Policy(configuration.policy, lists: Lists())
        )
        let evidence = try await PolicyCase().evidence(of: message(name, bytes))
        let findings = await opening.findings(in: evidence, password: password)
        return Outcome(finding: try #require(findings.first), message: evidence.message, pool: pool)
    }

    @Test(.enabled(if: hasSevenZip), arguments: [["-tzip", "-mem=AES256"], ["-tzip", "-mem=ZipCrypto"]])
    func `a ZIP opens with its password, is written out, and stays closed without it`(switches: [String]) async throws {
        let bytes = try Self.packed("a.zip", switches)
        let wrong = try await Self.opened("見積.zip", bytes, "something")
        #expect(wrong.finding.closure == .wrongPassword)
        #expect(wrong.finding.action == .quarantine)
        let outcome = try await Self.opened("見積.zip", bytes, Self.password)
        #expect(outcome.finding.closure == .unlocked)
        #expect(outcome.finding.isFine, "\(outcome.finding)")

        let folder = try TemporaryFolder("written")
        let writing = HoldWriting(worker: outcome.pool, folder: folder.path)
        let written = try await writing.write([outcome.finding], of: outcome.message, password: Self.password)
        let path = try #require(written.first?.written)
        #expect(path == folder.path("見積.zip"))
        try Self.run("/usr/bin/7z", ["x", "-p-", path], in: folder)
        #expect(try String(contentsOfFile: folder.path("見積.txt"), encoding: .utf8) == "estimate: 4,711 yen")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // What is there is not written over.
        await #expect(throws: InputError.self) {
            _ = try await writing.write([outcome.finding], of: outcome.message, password: Self.password)
        }
        await outcome.pool.stop()
        await wrong.pool.stop()
    }

    @Test(.enabled(if: hasQPDF)) func `a PDF opens with its password, and is written without it`() async throws {
        let folder = try TemporaryFolder("pdf")
        try Data(try Self.fixture("attachments/letter.pdf")).write(to: URL(filePath: folder.path("a.pdf")))
        try Self.run("/usr/bin/qpdf", ["--encrypt", Self.password, "o", "256", "--", "a.pdf", "b.pdf"], in: folder)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("b.pdf"))))
        let wrong = try await Self.opened("b.pdf", bytes, "something")
        #expect(wrong.finding.closure == .wrongPassword)
        let outcome = try await Self.opened("open.pdf", bytes, Self.password)
        #expect(outcome.finding.closure == .unlocked)
        let writing = HoldWriting(worker: outcome.pool, folder: folder.path)
        let written = try await writing.write([outcome.finding], of: outcome.message, password: Self.password)
        #expect(written.first?.written == folder.path("open.pdf"))
        try Self.run("/usr/bin/qpdf", ["--check", "open.pdf"], in: folder)
        await outcome.pool.stop()
        await wrong.pool.stop()
    }

    @Test func `documents of Office open with theirs, and what is in them is told`() async throws {
        for name in ["quick.docx", "locked.doc"] {
            let bytes = try Self.fixture("locked/\(name)")
            let outcome = try await Self.opened(name, bytes, "Sekisho1")
            #expect(outcome.finding.closure == .unlocked, "\(name)")
            #expect(outcome.finding.action == .deliver)
            let folder = try TemporaryFolder("office")
            let writing = HoldWriting(worker: outcome.pool, folder: folder.path)
            let written = try await writing.write([outcome.finding], of: outcome.message, password: "Sekisho1")
            let open = [UInt8](try Data(contentsOf: URL(filePath: try #require(written.first?.written))))
            #expect(FileOpener().open(open, name: name).state == .opened)
            await outcome.pool.stop()
        }
    }

    @Test func `what cannot be opened here is not called a wrong password`() async throws {
        var closed: [(String, [UInt8])] = [("locked.odt", try Self.fixture("locked/locked.odt"))]
        if Self.hasSevenZip { closed.append(("a.7z", try Self.packed("a.7z", []))) }
        for (name, bytes) in closed {
            let outcome = try await Self.opened(name, bytes, Self.password)
            #expect(outcome.finding.closure == .unknownMethod, "\(name): \(outcome.finding)")
            #expect(!outcome.finding.isFine)
            let report = HoldOpenReport(
                identifier: LedgerIdentifier(microseconds: 0, randomness: 1),
                findings: [outcome.finding]
            )
            #expect(report.exitCode == .bad)
            #expect(!report.page(in: .english).text(colours: false).contains("The password does not open it"))
            #expect(report.page(in: .japanese).text(colours: false).contains("開けない暗号化形式"))
            await outcome.pool.stop()
        }
    }
}
