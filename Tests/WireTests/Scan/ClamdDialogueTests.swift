import Testing
import Wire

@Suite struct ClamdDialogueTests {
    private static func verdict(_ answer: String, piece: Int = 1 << 16) -> ScanVerdict? {
        var dialogue = ClamdDialogue([1, 2, 3])
        let bytes = Array(answer.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            dialogue.receive(bytes[start..<min(start + piece, bytes.count)])
        }
        dialogue.ended()
        return dialogue.verdict
    }

    @Test(arguments: [1, 4, 65_536])
    func `answers of clamd`(piece: Int) {
        #expect(Self.verdict("stream: OK\0", piece: piece) == .clean)
        #expect(Self.verdict("stream: Win.Test.EICAR_HDB-1 FOUND\0", piece: piece) == .found(["Win.Test.EICAR_HDB-1"]))
        #expect(
            Self.verdict("stream: Heuristics.Phishing.Email FOUND\0", piece: piece)
                == .suspected(["Heuristics.Phishing.Email"])
        )
        #expect(Self.verdict("stream: PUA.Win.Tool FOUND\0", piece: piece) == .suspected(["PUA.Win.Tool"]))
        #expect(
            Self.verdict("INSTREAM size limit exceeded. ERROR\0", piece: piece)
                == .failed("INSTREAM size limit exceeded. ERROR")
        )
    }

    @Test func `no answer, half of one, and one without an end are no verdict about the file`() {
        #expect(Self.verdict("") == .failed("no answer"))
        #expect(Self.verdict("stream: OK") == .failed("stream: OK"))
        #expect(Self.verdict(String(repeating: "x", count: 1 << 17)) == .failed("an answer without an end"))
        #expect(Self.verdict("\0") == .failed(""))
        #expect(Self.verdict(" FOUND\0") == .failed("FOUND"))
    }

    @Test func `a name cannot end a line of the log`() {
        #expect(Self.verdict("stream: a\r\nb FOUND\0") == .found(["a??b"]))
    }

    @Test func `the file goes out in pieces with their lengths`() {
        var limits = ScanLimits()
        limits.pieceBytes = 4
        var dialogue = ClamdDialogue(Array("abcdefghi".utf8), limits: limits)
        var sent: [[UInt8]] = []
        while let piece = dialogue.next() { sent.append(piece) }
        #expect(
            sent == [
                Array("zINSTREAM\0".utf8), [0, 0, 0, 4] + Array("abcd".utf8), [0, 0, 0, 4] + Array("efgh".utf8),
                [0, 0, 0, 1] + Array("i".utf8), [0, 0, 0, 0],
            ]
        )
    }

    @Test func `after an answer nothing more is sent`() {
        var dialogue = ClamdDialogue([UInt8](repeating: 0, count: 1 << 20))
        _ = dialogue.next()
        _ = dialogue.next()
        dialogue.receive(Array("INSTREAM size limit exceeded. ERROR\0".utf8)[...])
        #expect(dialogue.next() == nil)
    }
}
