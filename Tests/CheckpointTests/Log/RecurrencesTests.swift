import Foundation
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct RecurrencesTests {
    private final class Clock: Sendable {
        private let seconds = Mutex<Int64>(1_790_000_000)
        var now: Int64 { seconds.withLock { $0 } }
        func pass(_ count: Int64) { seconds.withLock { $0 += count } }
    }

    private let clock = Clock()

    private func recurrences() -> Recurrences { Recurrences { [clock] in clock.now } }

    /// Seconds at which it is told, and how often it had happened, when it happens each second.
    private func tellings(_ recurrences: Recurrences, seconds: Int) -> [Int: Int] {
        var told: [Int: Int] = [:]
        for second in 0..<seconds {
            if let times = recurrences.happened("x") { told[second] = times }
            clock.pass(1)
        }
        return told
    }

    @Test func `what happens each second is told at once and each ten minutes`() {
        let recurrences = recurrences()
        #expect(tellings(recurrences, seconds: 1300) == [0: 1, 600: 600, 1200: 600])
        #expect(recurrences.ended(beginningWith: "x") == 1300)
        #expect(recurrences.ended(beginningWith: "x") == 0)
        #expect(recurrences.happened("x") == 1, "what begins anew is told at once")
    }

    @Test func `different things, and a clock that was set back, do not keep each other quiet`() {
        let recurrences = recurrences()
        #expect(recurrences.happened("a") == 1 && recurrences.happened("b") == 1)
        clock.pass(-100_000)
        #expect(recurrences.happened("a") == 1)
        for number in 0..<3000 { #expect(recurrences.happened("n\(number)") == 1) }
    }

    @Test func `a disk that is full for half an hour makes a handful of lines, whatever the names of files`() throws {
        let folder = try TemporaryFolder("log")
        let path = folder.path("log")
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        let writer = LogWriter(descriptor: descriptor)
        let handler = LineHandler(writer, format: .text, level: .info)
        let log = ServerLog(Logger(label: "test") { _ in handler }, recurrences: recurrences())
        let desk = NoticeDesk(NoticeSettings(), spool: nil, hostName: "mx.example", language: .english)
        let news = ServerNews(log: log, desk: desk)
        for second in 0..<1800 {
            news.ledger(.outboxUnwritable(path: "/x/\(second).segment", reason: "No space left on device"))
            news.ledger(.databaseUnavailable(path: "/x/ledger.sqlite", reason: "full \(second)"))
            clock.pass(1)
        }
        news.ledger(.recovered(.outbox))
        writer.finish()
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 7, "each of two at the beginning and twice later, and the end of one")
        #expect(lines.count { $0.contains(" times=600 ") } == 4)
        #expect(lines.last?.contains("again") == true && lines.last?.contains(" times=1800 ") == true)
    }

    @Test func `the health of the ledger is that of both its places`() {
        let board = TroubleBoard()
        board.hear(.outboxUnwritable(path: "/x", reason: "full"))
        board.hear(.databaseUnavailable(path: "/y", reason: "full"))
        board.hear(.recovered(.outbox))
        #expect(board.current == .databaseUnavailable(path: "/y", reason: "full"))
        board.hear(.recovered(.database))
        #expect(board.current == nil)
    }
}
