import Foundation
import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// The hold as a person uses it.
@Suite struct HoldDeskTests {
    private static let rules = "[[attachment]]\ntype = \"exe\"\naction = \"remove\"\n"

    private func held() async throws -> (AttachmentCase, AttachmentCase.Result, String) {
        let order = try AttachmentCase(Self.rules, AttachmentCase.message(("a.exe", "EXE")))
        let result = try await order.run()
        return (order, result, try #require(result.treatment.held).description)
    }

    @Test func `what is held is listed with what was taken, and shown with who did what`() async throws {
        let (order, _, name) = try await held()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        let list = try desk.list()
        #expect(list.messages.map(\.identifier.description) == [name])
        #expect(list.messages.first?.files.map(\.name) == ["a.exe"])
        #expect(list.messages.first?.subject == "見積")
        _ = try desk.original(name, reason: "audit")
        #expect(try desk.show(name).events.map(\.deed) == [.message])
        #expect(try desk.show(name).page(in: .japanese).text(colours: false).contains("保管中"))
    }

    @Test func `what is dropped is gone, and that is recorded`() async throws {
        let (order, result, name) = try await held()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        _ = try desk.drop(name, reason: "not ours")
        let identifier = try #require(LedgerIdentifier(name))
        #expect(!FileManager.default.fileExists(atPath: result.store.path(identifier)))
        #expect(try desk.find(name).state == .dropped)
        #expect(throws: InputError.self) { try desk.original(name, reason: "again") }
        #expect(throws: InputError.self) { try desk.drop(name, reason: "again") }
    }

    @Test func `the password of the ZIP that the recipient has stays when the original is dropped`() async throws {
        let rules = "[[attachment]]\ntype = \"exe\"\naction = \"quarantine\"\n"
        let order = try AttachmentCase(rules, AttachmentCase.message(("a.exe", "EXE")))
        let result = try await order.run()
        let name = try #require(result.treatment.held).description
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        let password = try desk.password(name, reason: "before").password
        let report = try desk.drop(name, reason: "not ours")
        #expect(report.page(in: .english).text(colours: false).contains("can be looked up until"))
        #expect(try desk.password(name, reason: "after").password == password)
        let show = try desk.show(name)
        #expect(show.events.map(\.deed) == [.password, .drop, .password])
        #expect(show.page(in: .japanese).text(colours: false).contains("破棄済み"))

        // Who removed it is told to whoever asks for it.
        let gone = try #require(#expect(throws: InputError.self) { try desk.original(name, reason: "audit") })
        #expect(gone.kind == .absent)
        #expect(gone.phrase.english.contains("taro removed it on") && gone.phrase.english.contains("not ours"))
        #expect(gone.phrase.japanese.contains("taro が破棄しました"))

        // Its own time ends it, and then that is what is said.
        let late = LedgerTime.now + 31 * 86_400 * 1_000_000
        let later = try HoldDesk(dataFolder: order.folder.path, who: "taro", now: { late })
        let expired = try #require(#expect(throws: InputError.self) { try later.password(name, reason: "late") })
        #expect(expired.phrase.english.contains("could be asked for until"))
        try await HoldStore(dataFolder: order.folder.path, settings: HoldSettings(), now: { late }).sweep()
        #expect(try desk.find(name).password == nil)
    }

    @Test func `where nothing was put into a ZIP there is no password, and that is said`() async throws {
        let (order, _, name) = try await held()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        let error = try #require(#expect(throws: InputError.self) { try desk.password(name, reason: "r") })
        #expect(error.phrase.english.contains("no file of it was put into an encrypted ZIP"))
    }

    @Test(arguments: ["", "x", "../../etc/passwd", "0dfk7a3m2q9x8v6t5s4r3p2n1z", "00000000000000000000000000"])
    func `a name that nothing is held under is told so`(name: String) async throws {
        let (order, _, _) = try await held()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        for attempt in [{ _ = try desk.show(name) }, { _ = try desk.password(name, reason: "r") }] {
            let error = #expect(throws: InputError.self) { try attempt() }
            #expect(error?.kind == .absent)
        }
    }

    @Test func `an original that was changed on disk is not given out`() async throws {
        let (order, result, name) = try await held()
        let path = result.store.path(try #require(LedgerIdentifier(name)))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.write(contentsOf: Data("X".utf8))
        try handle.close()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        #expect(throws: InputError.self) { try desk.original(name, reason: "r") }
    }

    @Test func `nobody else on the machine can read originals or passwords`() async throws {
        let (order, result, name) = try await held()
        let path = result.store.path(try #require(LedgerIdentifier(name)))
        for file in [path, order.folder.path("ledger.sqlite")] {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(file)")
        }
        let mode = try FileManager.default.attributesOfItem(atPath: result.store.folder)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test func `a trial shows what would be held and holds nothing`() async throws {
        var order = try AttachmentCase(Self.rules, AttachmentCase.message(("a.exe", "EXE")))
        order.sender.isTrial = true
        let result = try await order.run()
        #expect(result.treatment.held != nil)
        #expect(result.actions == [.remove])
        #expect(try FileManager.default.contentsOfDirectory(atPath: result.store.folder) == [])
        #expect(try HoldDesk(dataFolder: order.folder.path, who: "taro").list().messages.isEmpty)
    }

    @Test(arguments: ["bad", "", "<>", "a b@example.jp", "@example.jp", "taro@", "taro@exa mple.jp"])
    func `what is no address is not released to`(address: String) async throws {
        let (order, _, name) = try await held()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        await #expect {
            _ = try await desk.release(name, to: ["taro@example.jp", address], reason: "r", in: .english)
        } throws: { ($0 as? InputError)?.phrase.english.contains("no address that mail can be sent to") == true }
    }

    @Test func `a release without a server says what to write`() async throws {
        let (order, _, name) = try await held()
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "taro")
        await #expect(throws: InputError.self) {
            _ = try await desk.release(name, to: [], reason: "r", in: .english)
        }
    }
}
