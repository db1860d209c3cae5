import Foundation
import Mail
import Testing

@testable import Checkpoint

/// Parts replaced in messages of every structure, each read back by Python's email.
@Suite(.enabled(if: PythonMessage.isPossible, "needs Python"))
struct PartReplacementTests {
    private static let head = "From: a@b.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n"
    private static let report = MessageEntity.text("報告\r\n", subtype: "plain", fileName: "report.txt")

    private static func part(_ type: String, _ body: String, _ more: String = "") -> String {
        "Content-Type: \(type)\r\n\(more)\r\n\(body)"
    }

    private static func multipart(_ subtype: String, _ boundary: String, _ parts: [String]) -> String {
        let inner = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined()
        return "Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"\r\n\r\n\(inner)--\(boundary)--\r\n"
    }

    private static let text = part("text/plain; charset=us-ascii", "words")
    private static let html = part("text/html", "<p>words</p><img src=\"cid:p@x\">")
    private static let file = part(
        "application/zip; name=a.zip",
        "UEsDBA==\r\n",
        "Content-Transfer-Encoding: base64\r\n"
    )
    private static let picture = part(
        "image/png; name=p.png",
        "iVBORw0K\r\n",
        "Content-Transfer-Encoding: base64\r\nContent-ID: <p@x>\r\n"
    )

    /// The edited message and what Python sees in it.
    private func edited(_ text: String, _ fates: [Int: PartFate], lineBreak: String = "\r\n") throws -> (
        bytes: [UInt8], python: PythonMessage
    ) {
        let message = Message(parsing: Array(text.replacing("\r\n", with: lineBreak).utf8))
        let replacement = PartReplacement(of: message, fates, adding: [Self.report], boundary: "new")
        let bytes = try Editor(message.bytes).applying(try replacement.edits().around([]))
        let python = try PythonMessage.read(bytes)
        #expect(python.allDefects == [])
        // Both readers find the same.
        let again = Message(parsing: bytes)
        #expect(again.parts.filter { !$0.isContainer }.count == python.leaves.count)
        #expect(!again.defects.contains { $0.kind == .boundaryNotClosed || $0.kind == .boundaryMissing })
        return (bytes, python)
    }

    @Test(arguments: ["\r\n", "\n"])
    func `a part of a mixed message goes, and the report stands at the end`(lineBreak: String) throws {
        let message = Self.head + Self.multipart("mixed", "b", [Self.text, Self.file, Self.text])
        let (bytes, python) = try edited(message, [2: .removed], lineBreak: lineBreak)
        #expect(python.shape == "mixed[plain, plain, plain]")
        #expect(python.leaves.last?.text?.contains("報告") == true)
        #expect(bytes.text.contains("boundary=\"b\""), "the structure of the sender stays")
        #expect(!bytes.text.contains("UEsDBA"))
        if lineBreak == "\n" { #expect(!bytes.contains(13)) }
    }

    @Test(arguments: [[1], [3], [1, 2], [2, 3], [1, 3], [1, 2, 3]])
    func `any of three parts can go, even all`(gone: [Int]) throws {
        let message = Self.head + Self.multipart("mixed", "b", [Self.file, Self.picture, Self.text])
        let fates = Dictionary(uniqueKeysWithValues: gone.map { ($0, PartFate.removed) })
        let shapes = ["zip", "png", "plain"].enumerated().filter { !gone.contains($0.offset + 1) }.map(\.element)
        let (_, python) = try edited(message, fates)
        #expect(python.shape == "mixed[\((shapes + ["plain"]).joined(separator: ", "))]")
    }

    @Test func `a message that is one file becomes a mixed one`() throws {
        let (bytes, python) = try edited(Self.head + Self.file, [0: .removed])
        #expect(python.shape == "mixed[plain]")
        #expect(!bytes.text.contains("a.zip"))
    }

    @Test func `a message without fields of MIME gets them`() throws {
        let message = Message(parsing: Array("From: a@b.example\r\nSubject: s\r\n\r\nwords\r\n".utf8))
        let replacement = PartReplacement(of: message, [:], adding: [Self.report], boundary: "new")
        let bytes = try Editor(message.bytes).applying(try replacement.edits().around([]))
        let python = try PythonMessage.read(bytes)
        #expect(python.shape == "mixed[plain, plain]")
        #expect(python.allDefects == [])
        #expect(python.leaves.first?.text == "words\r\n" || python.leaves.first?.text == "words\n")
    }

    @Test func `pictures of an HTML text go from within, and the text stays shown`() throws {
        let related = Self.multipart("related", "r", [Self.html, Self.picture])
        let message = Self.head + Self.multipart("alternative", "a", [Self.text, related])
        let (_, python) = try edited(message, [4: .removed])
        #expect(python.shape == "mixed[alternative[plain, related[html]], plain]")
    }

    @Test func `a replaced picture keeps its place and its name within the message`() throws {
        let message = Self.head + Self.multipart("related", "r", [Self.html, Self.picture])
        let type = ContentType(type: "image", subtype: "png")
        let clean = Attachment(fileName: "p.png", type: type, content: [1, 2, 3], contentID: "p@x")
        let (_, python) = try edited(message, [2: .replaced(by: .file(clean))])
        #expect(python.shape == "mixed[related[html, png], plain]")
        let picture = python.leaves[1]
        #expect(picture.id == "<p@x>")
        #expect(picture.bytes == 3)
        #expect(picture.disposition == "inline")
    }

    @Test func `a multipart of which nothing stays goes with its parts`() throws {
        let inner = Self.multipart("mixed", "i", [Self.file, Self.file])
        let message = Self.head + Self.multipart("mixed", "b", [Self.text, inner])
        let (_, python) = try edited(message, [3: .removed, 4: .removed])
        #expect(python.shape == "mixed[plain, plain]")
    }

    @Test func `a message within is replaced as one file`() throws {
        let within = "Content-Type: message/rfc822\r\n\r\n" + Self.head + Self.multipart("mixed", "i", [Self.file])
        let message = Self.head + Self.multipart("mixed", "b", [Self.text, within, Self.text])
        let (_, python) = try edited(message, [2: .removed])
        #expect(python.shape == "mixed[plain, plain, plain]")
    }

    @Test func `a multipart that was never closed is closed`() throws {
        let parts = "--b\r\n\(Self.text)\r\n--b\r\n\(Self.file)"
        let message = Self.head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts
        let (_, python) = try edited(message, [2: .removed])
        #expect(python.shape == "mixed[plain, plain]")
    }

    @Test func `parts without a body leave whole delimiters behind`() throws {
        let empty = "Content-Type: application/zip; name=a.zip\r\n"
        let message =
            Self.head
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\(Self.text)\r\n"
            + "--b\r\n\(empty)--b\r\n\(Self.text)\r\n--b--\r\n"
        let (_, python) = try edited(message, [2: .removed])
        #expect(python.shape == "mixed[plain, plain, plain]")
    }

    @Test(arguments: ["signed; protocol=\"application/pgp-signature\"", "encrypted"])
    func `nothing within a signature or an encryption is touched`(subtype: String) throws {
        let kind = subtype.split(separator: ";").first.map(String.init) ?? ""
        let message = Message(
            parsing: Array((Self.head + Self.multipart(kind, "b", [Self.text, Self.file])).utf8)
        )
        let replacement = PartReplacement(of: message, [2: .removed], adding: [Self.report], boundary: "n")
        #expect(throws: PartObstacle.protected) { try replacement.edits() }
    }

    @Test func `an enveloped message of S/MIME is not touched`() throws {
        let body =
            "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAG\r\n"
        let message = Message(parsing: Array((Self.head + body).utf8))
        let replacement = PartReplacement(of: message, [0: .removed], adding: [Self.report], boundary: "n")
        #expect(throws: PartObstacle.protected) { try replacement.edits() }
    }

    @Test func `what is not replaced stays byte for byte`() throws {
        let odd =
            "Content-Type: text/plain\r\nX-Odd:   folded\r\n\tfield \r\n\r\nlone\rCR, -- dashes, \u{1B}$B4X\u{1B}(B"
        let message = Self.head + Self.multipart("mixed", "b", [odd, Self.file])
        let (bytes, _) = try edited(message, [2: .removed])
        #expect(bytes.firstRange(of: Array(odd.utf8)) != nil)
    }
}
