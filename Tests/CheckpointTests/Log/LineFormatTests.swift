import Foundation
import Logging
import TestSupport
import Testing

@testable import Checkpoint

struct LineFormatTests {
    private let pairs = [
        (key: "event", value: "message"), (key: "from", value: "<a@b.example>"),
        (key: "subject", value: "a \"b\"\r\nlevel=error \u{1B}[31m\u{202E} 関所"), (key: "empty", value: ""),
    ]

    @Test func nothingInAValueBeginsAnotherPairOrLine() {
        let line = LineFormat.text.line(pairs)
        #expect(
            line == #"event=message from=<a@b.example> subject="a \"b\"\r\nlevel=error \u001b[31m\u202e 関所" empty="""#
        )
    }

    @Test func everyLineIsAJSONObject() throws {
        let line = LineFormat.json.line(pairs)
        let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(object == Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) }))
        #expect(!line.contains("\n"))
    }

    @Test func linesArriveInOrderAndWhole() throws {
        let folder = try TemporaryFolder("log")
        let path = folder.path("log")
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
        let writer = LogWriter(descriptor: descriptor)
        let handler = LineHandler(writer, format: .text, level: .info)
        let logger = Logger(label: "test") { _ in handler }
        for number in 0..<100 { logger.info("step", metadata: ["n": "\(number)", "queue": "Q\(number)"]) }
        logger.debug("not shown")
        writer.finish()
        close(descriptor)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 100)
        for (number, line) in lines.enumerated() {
            #expect(line.hasSuffix("level=info event=step queue=Q\(number) n=\(number)"))
        }
    }

    @Test func aReaderThatDoesNotReadStopsNobody() throws {
        // As the server does: else the pipe, once closed, would end the tests.
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        #expect(unsafe pipe(&ends) == 0)
        let writer = LogWriter(descriptor: ends[1], waitingBytesMax: 10_000)
        // A pipe holds 64 KiB; nobody reads it.
        for number in 0..<10_000 { writer.write("line \(number) of a log that is not read") }
        #expect(writer.droppedTotal > 0)
        close(ends[0])
        close(ends[1])
    }
}
