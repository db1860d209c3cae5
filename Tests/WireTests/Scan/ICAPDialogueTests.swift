import Foundation
import Testing
import Wire

@Suite struct ICAPDialogueTests {
    private static let service = ICAPDialogue.Service(authority: "av.example:1345", path: "avscan")

    private static func verdict(_ answer: String, piece: Int = 1 << 16) -> ScanVerdict? {
        var dialogue = ICAPDialogue([1, 2, 3], name: "a", service: service)
        let bytes = Array(answer.replacing("\n", with: "\r\n").utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            dialogue.receive(bytes[start..<min(start + piece, bytes.count)])
        }
        dialogue.ended()
        return dialogue.verdict
    }

    @Test(arguments: [1, 5, 65_536])
    func `answers of ICAP servers`(piece: Int) {
        #expect(Self.verdict("ICAP/1.0 204 No Content\nISTag: \"x\"\n\n", piece: piece) == .clean)
        #expect(
            Self.verdict(
                "ICAP/1.0 200 OK\nX-Infection-Found: Type=0; Resolution=2; Threat=Eicar-Test-Signature;\n"
                    + "Encapsulated: res-hdr=0, res-body=86\n\nHTTP/1.1 403 Forbidden\n\n",
                piece: piece
            ) == .found(["Eicar-Test-Signature"])
        )
        #expect(
            Self.verdict("ICAP/1.0 200 OK\nX-Virus-ID: Worm\nX-Infection-Found: Type=0; Threat=Worm\n\n", piece: piece)
                == .found(["Worm"])
        )
        #expect(
            Self.verdict("ICAP/1.0 200 OK\nEncapsulated: res-hdr=0\n\nHTTP/1.1 403 Forbidden\n", piece: piece)
                == .found(["HTTP 403"])
        )
        #expect(
            Self.verdict("ICAP/1.0 200 OK\nEncapsulated: res-hdr=0\n\nHTTP/1.1 200 OK\n", piece: piece) == .clean
        )
        #expect(Self.verdict("ICAP/1.0 404 Service not found\n\n", piece: piece) == .failed("ICAP 404"))
    }

    @Test func `what is no answer is no verdict about the file`() {
        #expect(Self.verdict("") == .failed("the connection ended early"))
        #expect(Self.verdict("ICAP/1.0 200 OK\nX-Virus-ID: Worm\n") == .failed("the connection ended early"))
        #expect(Self.verdict("HTTP/1.1 200 OK\n") == .failed("no ICAP: HTTP/1.1 200 OK"))
        #expect(Self.verdict("ICAP/1.0 2o4\n") == .failed("no ICAP: ICAP/1.0 2o4"))
        #expect(Self.verdict("ICAP/1.0 200 OK\n\nhello\n") == .failed("no HTTP in the answer"))
        #expect(Self.verdict(String(repeating: "x", count: 1 << 17)) == .failed("an answer without an end"))
    }

    @Test(arguments: ICAPDialogue.Method.allCases)
    func `the places of the encapsulated parts are right`(method: ICAPDialogue.Method) throws {
        var service = Self.service
        service.method = method
        var dialogue = ICAPDialogue(Array("hello".utf8), name: "請求 書\r\n.doc", service: service)
        var sent: [UInt8] = []
        while let piece = dialogue.next() { sent += piece }
        let text = String(decoding: sent, as: UTF8.self)
        let end = try #require(text.range(of: "\r\n\r\n"))
        let head = text[..<end.lowerBound]
        let rest = Array(text[end.upperBound...].utf8)
        #expect(head.hasPrefix("\(method.rawValue.uppercased()) icap://av.example:1345/avscan ICAP/1.0\r\n"))
        let line = try #require(head.split(separator: "\r\n").first { $0.hasPrefix("Encapsulated:") })
        let body = try #require(line.split(separator: "=").last.flatMap { Int($0) })
        #expect(rest[..<body].suffix(4) == [13, 10, 13, 10])
        #expect(Array(rest[body...]) == Array("5\r\nhello\r\n0\r\n\r\n".utf8))
        #expect(text.contains("mail.invalid/%E8%AB%8B%E6%B1%82%20%E6%9B%B8%0D%0A.doc HTTP/1.1\r\n"))
    }
}
