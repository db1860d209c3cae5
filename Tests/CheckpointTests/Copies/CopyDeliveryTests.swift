import Foundation
import Mail
import TestSupport
import Testing
import Wire

@testable import Checkpoint

@Suite struct CopyDeliveryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("copies") }

    private static let hostile: [[UInt8]] = [
        Array("Subject: a\r\n\r\n.\r\n..\r\n.x\r\nend.\r\n".utf8),
        Array("\r\n\r\n.".utf8) + [13, 10],
        [0x61, 0x3A, 0, 0xFF, 0x80, 0x1B, 13, 10],
        Array("x: ".utf8) + [UInt8](repeating: 0x2E, count: 100_000) + [13, 10],
        Array(String(repeating: ".\r\n", count: 40_000).utf8),
        Array("MAIL FROM:<x>\r\nDATA\r\n.\r\nQUIT\r\n".utf8),
    ]

    @Test("every byte arrives as it was, over few connections")
    func bytesEqual() async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("inside", server.port) { $0.connectionsMax = 1 }
        let house = try CopyHouse(folder.path("s"), [target])
        for message in Self.hostile { try await house.store(message, for: [target]) }
        #expect(await eventually { server.mails.count == Self.hostile.count && house.entries() == 0 })
        #expect(server.mails.map(\.bytes) == Self.hostile)
        #expect(Set(server.mails.map(\.from)) == ["a@example.net"])
        #expect(server.connections <= 2)
        await house.stop()
        #expect(house.counts(target) == CopyCounts(stored: 6, copied: 6))
        #expect(house.spool.entryCount == 0)
    }

    @Test("a message without a final line break gets one, and nothing else")
    func finalBreak() async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("a: b\r\n\r\nno end.", to: "b@example.jp", for: [target])
        #expect(await eventually { server.mails.count == 1 })
        #expect(server.mails.first?.bytes == Array("a: b\r\n\r\nno end.\r\n".utf8))
        await house.stop()
    }

    @Test(
        "a message with lone line breaks travels wrapped, byte for byte",
        arguments: ["\n.\n", "\r.\r", "\n.\r\n", "a\nb"]
    )
    func wrapped(smuggled: String) async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        let message = Array("a: b\r\n\r\n\(smuggled)MAIL FROM:<evil@x>\r\n".utf8)
        try await house.store(message, for: [target])
        #expect(await eventually { server.mails.count == 1 })
        let bytes = try #require(server.mails.first?.bytes)
        #expect(!SMTPContentForm(of: bytes).hasBareLineBreak)
        let outer = Message(parsing: bytes)
        let file = try #require(outer.parts.first { $0.mediaType.type == "application" })
        #expect(Array(outer.decodedBody(of: file).bytes) == message)
        #expect(server.commands.filter { $0.hasPrefix("MAIL") }.count == 1)
        await house.stop()
    }

    @Test("a server that is away gets everything when it is back")
    func downThenUp() async throws {
        let port = Int(try LoopbackSocket.freePort())
        let target = CopyTarget.near("inside", port)
        let house = try CopyHouse(folder.path("s"), [target])
        for number in 0..<5 { try await house.store("\(number)\r\n", to: "b@example.jp", for: [target]) }
        #expect(await eventually { house.news.list.contains { if case .targetDown = $0 { true } else { false } } })
        #expect(house.entries() == 5)
        let server = try await ScriptedServer(port: port)
        #expect(await eventually { server.mails.count == 5 && house.entries() == 0 })
        #expect(await eventually { house.news.list.contains(.targetUp("inside")) })
        await house.stop()
    }

    @Test("refused for now at any stage: tried again until it is taken", arguments: ["MAIL", "RCPT", "DATA", "."])
    func temporary(stage: String) async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, number in command.hasPrefix(stage) && number <= 2 ? "451 4.3.0 later" : nil }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { server.mails.count == 1 && house.entries() == 0 })
        #expect(house.news.troubles.isEmpty)
        await house.stop()
        #expect(house.counts(target) == CopyCounts(stored: 1, copied: 1))
    }

    @Test("refused for good at any stage: told at once and kept", arguments: ["MAIL", "RCPT", "DATA", "."])
    func permanent(stage: String) async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, _ in command.hasPrefix(stage) ? "550 5.7.1 never" : nil }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { house.entries(.failed) == 1 })
        #expect(await eventually { house.news.troubles.count == 1 })
        #expect(house.news.troubles.first?.text == "5.7.1 never")
        #expect(house.news.troubles.first?.code == 550)
        await house.stop()
        #expect(house.counts(target) == CopyCounts(stored: 1, failed: 1))
    }

    @Test("a server that refuses us altogether loses no message", arguments: ["CONNECT", "EHLO"])
    func serverRefuses(stage: String) async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, number in
            command.hasPrefix(stage) || command.hasPrefix("HELO") ? (number <= 2 ? "554 5.7.1 go away" : nil) : nil
        }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { server.mails.count == 1 && house.entries() == 0 })
        await house.stop()
    }

    @Test(
        "a connection that ends anywhere: the copy comes again",
        arguments: ["CONNECT", "EHLO", "MAIL", "DATA", "LINE", "."]
    )
    func closing(stage: String) async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, number in command.hasPrefix(stage) && number <= 2 ? "" : nil }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\ny\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { !server.mails.isEmpty && house.entries() == 0 })
        #expect(Set(server.mails.map(\.bytes)) == [Array("x\r\ny\r\n".utf8)])
        await house.stop()
        #expect(house.counts(target) == CopyCounts(stored: 1, copied: 1))
    }

    @Test("a kept connection that the server has ended meanwhile costs no attempt, nor any time")
    func endedWhileKept() async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, number in command.hasPrefix("MAIL") && number == 2 ? "" : nil }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        var limits = CopyHouse.limits
        limits.idleTime = 600_000
        // The time stands still: whatever is put off would never come.
        let house = try CopyHouse(folder.path("s"), [target], limits: limits, now: { 1_763_900_000_000 })
        try await house.store("1\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { house.entries() == 0 })
        try await house.store("2\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { house.entries() == 0 })
        #expect(server.mails.count == 2 && server.connections == 2)
        await house.stop()
    }

    @Test("a server that says nothing is left, and tried again", arguments: ["CONNECT", "MAIL", "."])
    func silent(stage: String) async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, number in command.hasPrefix(stage) && number == 1 ? "silent" : nil }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port) { $0.replySeconds = 1 }
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { server.mails.count == 1 && house.entries() == 0 })
        await house.stop()
    }

    @Test("only those recipients come again that were not served; one that is refused is told")
    func partial() async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, number in
            if command.hasPrefix("RCPT TO:<later@") { return number <= 3 ? "450 later" : nil }
            return command.hasPrefix("RCPT TO:<never@") ? "550 nobody" : nil
        }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "now@x.jp", "later@x.jp", "never@x.jp", for: [target])
        #expect(await eventually { house.entries(.failed) == 1 })
        #expect(server.mails.map(\.recipients) == [["now@x.jp"], ["later@x.jp"]])
        await house.stop()
    }

    @Test("a dead target delays no other, and an entry goes when its last copy is gone")
    func fairness() async throws {
        let server = try await ScriptedServer()
        let dead = CopyTarget.near("dead", Int(try LoopbackSocket.freePort()))
        let live = CopyTarget.near("live", server.port)
        let house = try CopyHouse(folder.path("s"), [dead, live])
        for number in 0..<20 { try await house.store("\(number)\r\n", to: "b@example.jp", for: [dead, live]) }
        #expect(await eventually { server.mails.count == 20 })
        #expect(house.entries() == 20)
        #expect(house.counts(dead).waiting == 20)
        #expect(await eventually { house.counts(live).copied == 20 })
        await house.stop()
    }

    @Test("a copy that is too old is given up, told and kept")
    func expired() async throws {
        var limits = CopyHouse.limits
        limits.lifetime = 300
        let target = CopyTarget.near("inside", Int(try LoopbackSocket.freePort()))
        let house = try CopyHouse(folder.path("s"), [target], limits: limits)
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { house.entries(.failed) == 1 })
        #expect(await eventually { house.news.troubles.map(\.kind) == [.expired] })
        await house.stop()
    }
}
