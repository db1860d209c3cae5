import DNS
import Foundation
import Mail
import TestSupport
import Testing
import Wire

@testable import Checkpoint

/// Deadlines, signs of life, reloads and stops.
struct MilterTimeTests {
    @Test func signsOfLifeWhileTheDNSHangs() async throws {
        let held = HeldResolver()
        var limits = ServerLimits.quick
        limits.progressSeconds = 1
        let running = try await RunningServer(CachingResolver(held), limits: limits)
        let codes = try await Blocking.run {
            let socket = try MilterSocket(running.address, seconds: 60)
            try socket.send(MilterScript.negotiation + MilterScript.wholeMessage)
            _ = try socket.receive()
            let first = try socket.receive().code
            held.release()
            return [first] + (try MilterScript.answer(socket)).filter { $0 != UInt8(ascii: "p") }
        }
        #expect(codes == Array("pia".utf8))
    }

    @Test func questionsAreGivenUpAndTheMessagePassesWithTemporaryErrors() async throws {
        let held = HeldResolver()
        var limits = ServerLimits.quick
        limits.questionSeconds = 1
        let running = try await RunningServer(CachingResolver(held), limits: limits)
        let answer = try await Blocking.run {
            try running.conversation().send(Message(parsing: RunningServer.message()), RunningServer.envelope)
        }
        #expect(answer.decision == .accepted)
        #expect(answer.inserted.first?.contains("spf=temperror") == true)
        held.release()
    }

    @Test func aMessageWithoutAnyAnswerIsDeferred() async throws {
        // Not behind a cache: it does not even hear that it is given up.
        let held = HeldResolver()
        var limits = ServerLimits.quick
        limits.answerSeconds = 1
        let running = try await RunningServer(held, limits: limits)
        let answer = try await Blocking.run {
            try running.conversation().send(Message(parsing: RunningServer.message()), RunningServer.envelope)
        }
        #expect(answer.decision == .refused("451 4.3.0 Temporary failure of the mail filter; please try again later"))
        held.release()
    }

    @Test func aPacketThatIsNeverCompletedEndsTheConnection() async throws {
        var limits = ServerLimits.quick
        limits.packetSeconds = 0
        let running = try await RunningServer(limits: limits)
        try await Blocking.run {
            let socket = try MilterSocket(running.address, seconds: 30)
            try socket.send(MilterScript.negotiation + [0, 0, 0, 20, 0x48])
            _ = try socket.receive()
            #expect(throws: MilterSocket.Problem.self) { _ = try socket.receive() }
        }
        #expect(running.metrics.connections.faults.value == 1)
    }

    @Test func anIdleConnectionEnds() async throws {
        var limits = ServerLimits.quick
        limits.idleSeconds = 0
        let running = try await RunningServer(limits: limits)
        try await Blocking.run {
            let socket = try MilterSocket(running.address, seconds: 30)
            #expect(throws: MilterSocket.Problem.self) { _ = try socket.receive() }
        }
    }

    @Test func aReloadLeavesConnectionsTheirGate() async throws {
        let running = try await RunningServer()
        let fields = try await Blocking.run { () -> [String] in
            let socket = try MilterSocket(running.address, seconds: 30)
            try socket.send(MilterScript.negotiation + MilterScript.wholeMessage)
            _ = try socket.receive()
            let first = try socket.receive()
            _ = try socket.receive()
            try socket.send(MilterScript.start)
            running.gates.replace(with: try RunningServer.gate(ZoneResolver(Zone()), name: "new.example"))
            try socket.send(MilterScript.rest)
            let second = try socket.receive()
            let message = Message(parsing: RunningServer.message())
            let third = try running.conversation().send(message, RunningServer.envelope)
            return [first, second].map { String(decoding: $0.content, as: UTF8.self) } + third.inserted
        }
        #expect(fields.count == 3)
        #expect(fields.prefix(2).allSatisfy { $0.contains("mx.example;") })
        #expect(fields.last?.contains("new.example;") == true)
    }

    @Test func aStopFinishesTheMessageAtHand() async throws {
        let held = HeldResolver()
        let running = try await RunningServer(CachingResolver(held))
        let codes = try await Blocking.run { () -> [UInt8] in
            let idle = try MilterSocket(running.address, seconds: 30)
            try idle.send(MilterScript.negotiation)
            _ = try idle.receive()
            let socket = try MilterSocket(running.address, seconds: 30)
            try socket.send(MilterScript.negotiation + MilterScript.wholeMessage)
            _ = try socket.receive()
            while held.asked == 0 { usleep(1000) }
            Task { await running.server.stop(within: 30) }
            #expect(throws: MilterSocket.Problem.self) { _ = try idle.receive() }
            #expect(throws: MilterSocket.Problem.self) { _ = try MilterSocket(running.address, seconds: 5).receive() }
            held.release()
            let codes = try MilterScript.answer(socket)
            #expect(throws: MilterSocket.Problem.self) { _ = try socket.receive() }
            return codes
        }
        #expect(codes.last == UInt8(ascii: "a"))
    }

    @Test func aStopCutsWhatDoesNotEndInTime() async throws {
        let held = HeldResolver()
        let running = try await RunningServer(CachingResolver(held))
        try await Blocking.run {
            let socket = try MilterSocket(running.address, seconds: 30)
            try socket.send(MilterScript.negotiation + MilterScript.wholeMessage)
            _ = try socket.receive()
            Task { await running.server.stop(within: 0) }
            #expect(throws: MilterSocket.Problem.self) { _ = try socket.receive() }
        }
        held.release()
    }
}
