import DNS
import Foundation
import Mail
import TestSupport
import Testing
import Wire

@testable import Checkpoint

/// The server over real sockets, with a mail server that is played.
struct MilterServerTests {
    private func send(
        _ count: Int = 1,
        to running: RunningServer,
        bytes: [UInt8] = RunningServer.message()
    ) async throws -> [TrialAnswer] {
        try await Blocking.run {
            let conversation = try running.conversation()
            return try (0..<count).map { _ in try conversation.send(Message(parsing: bytes), RunningServer.envelope) }
        }
    }

    @Test func aMessageGetsItsResults() async throws {
        let running = try await RunningServer()
        let answer = try #require(try await send(to: running).first)
        #expect(answer.decision == .accepted)
        #expect(answer.inserted.count == 1)
        #expect(answer.inserted.first?.contains("mx.example;") == true)
        #expect(answer.inserted.first?.contains("dmarc=none") == true)
    }

    @Test func aHeaderTooLongToBeReadIsPassedWithOurWordOnTop() async throws {
        var limits = MilterLimits.standard
        limits.headerFieldsMax = 3
        let running = try await RunningServer(milter: limits)
        let forged = "Authentication-Results: mx.example; dmarc=pass\r\nX: 1\r\nX: 2\r\n"
        let answer = try await send(to: running, bytes: Array(forged.utf8) + RunningServer.message()).first
        #expect(answer?.decision == .accepted, "while it is only observed")
        #expect(answer?.inserted.count == 1)
        #expect(answer?.inserted.first?.contains("mx.example; none") == true, "\(answer?.inserted ?? [])")
    }

    @Test func severalMessagesShareAConnection() async throws {
        let running = try await RunningServer()
        let answers = try await send(5, to: running)
        #expect(answers.map(\.decision) == Array(repeating: .accepted, count: 5))
        #expect(running.metrics.connections.total.value == 1)
        #expect(running.metrics.messages.seconds.snapshot.count == 5)
    }

    @Test func aMessageOfManyPiecesArrivesWhole() async throws {
        let running = try await RunningServer()
        let body = String(repeating: "0123456789\r\n", count: 300_000)
        let answer = try await send(to: running, bytes: RunningServer.message(body: body)).first
        #expect(answer?.decision == .accepted)
        #expect(running.metrics.messages.bytes.value == UInt64(RunningServer.message(body: body).count))
        #expect(running.server.shared.budget.used == 0)
    }

    @Test func aClientThatWritesByteByByteIsServed() async throws {
        let running = try await RunningServer()
        let codes = try await Blocking.run {
            let socket = try MilterSocket(running.address, seconds: 30)
            for byte in MilterScript.negotiation + MilterScript.wholeMessage { try socket.send([byte]) }
            return [try socket.receive().code] + (try MilterScript.answer(socket))
        }
        #expect(codes == Array("Oia".utf8))
    }

    @Test(arguments: [
        [UInt8]("GET / HTTP/1.1\r\n\r\n".utf8),
        [0xFF, 0xFF, 0xFF, 0xFF, 0x4F],
        [0, 0, 0, 0],
        [0, 0, 0, 1, 0x45],
        MilterScript.negotiation + [0, 0, 0, 1, 0x7A],
        MilterScript.negotiation + MilterScript.negotiation,
    ])
    func whatIsNoMilterProtocolEndsThatConnectionAlone(_ bytes: [UInt8]) async throws {
        let running = try await RunningServer()
        let answer = try await Blocking.run {
            let other = try running.conversation()
            let socket = try MilterSocket(running.address, seconds: 30)
            try socket.send(bytes)
            #expect(throws: MilterSocket.Problem.self) { while true { _ = try socket.receive() } }
            return try other.send(Message(parsing: RunningServer.message()), RunningServer.envelope)
        }
        #expect(answer.decision == .accepted)
        #expect(running.metrics.connections.faults.value == 1)
    }

    @Test func fiveHundredConnectionsAtOnce() async throws {
        let running = try await RunningServer()
        let accepted = try await Blocking.run {
            let sockets = try (0..<500).map { _ in try MilterSocket(running.address, seconds: 60) }
            for socket in sockets { try socket.send(MilterScript.negotiation) }
            let half = MilterScript.wholeMessage.count / 2
            for socket in sockets { try socket.send(Array(MilterScript.wholeMessage.prefix(half))) }
            for socket in sockets { try socket.send(Array(MilterScript.wholeMessage.dropFirst(half))) }
            return try sockets.filter { socket in
                _ = try socket.receive()
                return try MilterScript.answer(socket).last == UInt8(ascii: "a")
            }.count
        }
        #expect(accepted == 500)
    }

    @Test func connectionsBeyondTheLimitWaitForTheirTurn() async throws {
        var limits = ServerLimits.quick
        limits.connectionsMax = 4
        let running = try await RunningServer(limits: limits)
        let accepted = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 {
                group.addTask { try await self.send(to: running).count { $0.decision == .accepted } }
            }
            return try await group.reduce(0, +)
        }
        #expect(accepted == 40)
        #expect(running.metrics.connections.faults.value == 0)
    }

    @Test func largeMessagesShareASmallBudget() async throws {
        var limits = ServerLimits.quick
        limits.memoryBytesMax = 300_000
        let running = try await RunningServer(limits: limits)
        let bytes = RunningServer.message(body: String(repeating: "0123456789\r\n", count: 50_000))
        let accepted = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<12 {
                group.addTask { try await self.send(2, to: running, bytes: bytes).count { $0.decision == .accepted } }
            }
            return try await group.reduce(0, +)
        }
        #expect(accepted == 24)
        #expect(running.server.shared.budget.used == 0)
        #expect(running.server.shared.budget.waiting == 0)
    }

    @Test func aMessageBeyondTheLimitPassesWithOurWordOnTopWhileRulesAreObserved() async throws {
        var milter = MilterLimits.standard
        milter.messageBytesMax = 1000
        let running = try await RunningServer(milter: milter)
        let bytes = RunningServer.message(body: String(repeating: "0123456789\r\n", count: 1000))
        let answer = try await send(to: running, bytes: bytes).first
        #expect(answer?.decision == .accepted)
        #expect(answer?.inserted.count == 1)
        #expect(answer?.inserted.first?.contains("mx.example; none") == true)
    }
}
