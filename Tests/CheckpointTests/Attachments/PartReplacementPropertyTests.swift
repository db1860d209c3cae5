import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// What holds for replaced parts whatever the bytes of a message are.
@Suite struct PartReplacementPropertyTests {
    private static let seed = """
        From: a@b.example\r
        MIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary="m"\r
        \r
        --m\r
        Content-Type: multipart/related; boundary=r\r
        \r
        --r\r
        Content-Type: text/html\r
        \r
        <p>words</p>\r
        --r\r
        Content-Type: image/png; name=p.png\r
        Content-Transfer-Encoding: base64\r
        \r
        iVBORw==\r
        --r--\r
        --m\r
        Content-Type: message/rfc822\r
        \r
        Subject: inner\r
        Content-Type: multipart/mixed; boundary=i\r
        \r
        --i\r
        Content-Type: application/zip; name=z.zip\r
        \r
        UNIQUE-WITHIN\r
        --i--\r
        --m\r
        Content-Type: application/octet-stream; name=a.bin\r
        \r
        UNIQUE-FILE\r
        --m--\r
        epilogue\r

        """
    private static let report = MessageEntity.text("REPORT\r\n", subtype: "plain")
    /// What a replacement may write by itself.
    private static let ours =
        Array("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"\r\n".utf8) + report.bytes

    /// The bytes outside of the bodies of these parts, which stand one behind the other.
    private static func rest(of message: Message, without parts: [Int]) -> [UInt8] {
        var rest: [UInt8] = []
        var position = 0
        for body in parts.map({ message.parts[$0].body }) {
            rest += message.bytes[position..<body.lowerBound]
            position = body.upperBound
        }
        return rest + message.bytes[position...]
    }

    /// Whatever is taken out is gone, and the report can be found by whoever reads the result.
    private func check(_ bytes: [UInt8]) throws {
        let message = Message(parsing: bytes)
        let files = AttachedFiles(in: message).files
        let parts = files.map(\.part)
        guard !parts.isEmpty, (try? PartReplacement.check(parts, in: message)) != nil else { return }
        let fates = Dictionary(uniqueKeysWithValues: parts.map { ($0, PartFate.removed) })
        let replacement = PartReplacement(of: message, fates, adding: [Self.report], boundary: "0123456789abcdef")
        guard let edits = try? replacement.edits() else { return }
        let edited = try Editor(bytes).applying(edits.around([]))
        let after = Message(parsing: edited)
        let rest = Self.rest(of: message, without: parts)
        for part in parts {
            let content = Array(message.bytes[message.parts[part].body])
            guard content.count > 8 else { continue }
            // A part that was cut to `Content-Type` has the words of every header: only these may be left.
            let elsewhere = rest.ranges(of: content).count + Self.ours.ranges(of: content).count
            #expect(edited.ranges(of: content).count <= elsewhere, "\(content.text)")
        }
        #expect(after.parts.contains { after.text(of: $0).contains("REPORT") }, "\(edited.text)")
    }

    @Test func `truncated and mutated messages lose their files and gain the report`() throws {
        for bytes in HostileBytes.variants(of: Array(Self.seed.utf8), count: 4_000) { try check(bytes) }
    }

    @Test func `the time is linear in the number of parts`() throws {
        let part = "--b\r\nContent-Type: a/b; name=x\r\n\r\nfile\r\n"
        let head = "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        func seconds(_ count: Int) throws -> Duration {
            let bytes = Array((head + String(repeating: part, count: count) + "--b--\r\n").utf8)
            return try ContinuousClock().measure { try check(bytes) }
        }
        _ = try seconds(100)
        #expect(try seconds(8_000) < Patience.seconds(5))
    }
}
