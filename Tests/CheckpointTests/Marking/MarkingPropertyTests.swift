import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// What holds for marking whatever the bytes of a message are.
@Suite struct MarkingPropertyTests {
    private static let seed = """
        Received: from a.example by b.example; Mon, 23 Nov 2026 09:00:00 +0900\r
        Authentication-Results: mx.example.jp; spf=pass\r
        From: =?utf-8?B?6YqA6KGM?= <info@bank.example>\r
        Subject: =?iso-2022-jp?B?GyRCPTVKcxsoQg==?=\r
        MIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary="m--"\r
        \r
        --m--\r
        Content-Type: multipart/alternative; boundary=a\r
        \r
        --a\r
        Content-Type: text/plain; charset=iso-2022-jp\r
        \r
        \u{1B}$B;3ED\u{1B}(B\r
        --a\r
        Content-Type: text/html; charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        \r
        PGh0bWw+PGJvZHk+SGVsbG88L2JvZHk+PC9odG1sPg==\r
        --a\r
        Content-Type: text/html\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        <html><head><title>x</title></head><body style=3D"a">=\r
        Hello</body></html>\r
        --a--\r
        --m--\r
        Content-Disposition: attachment; filename=a.txt\r
        \r
        file\r
        --m----\r

        """

    private func check(_ bytes: [UInt8]) async throws {
        let evidence = try await MarkingWorkshop.evidence(bytes)
        let marks = Verdict.Marks(subjectTag: "[未確認]", hasNotice: true)
        let marker = Marker(MarkingWorkshop.settings { $0.language = .both }, server: "mx.example.jp")
        let marking = marker.marking(for: evidence, verdict: Verdict(.mark(marks), rule: "r"))
        let before = evidence.message
        // Overlapping edits would be an error here.
        let after = Message(parsing: try Editor(bytes).applying(marking.edits))
        #expect(after.parts.map(\.mediaType) == before.parts.map(\.mediaType))
        #expect(after.parts.map(\.parent) == before.parts.map(\.parent))
        let noticed = Set(marking.notices.filter { $0.obstacle == nil }.map(\.part))
        for (one, other) in zip(before.parts, after.parts) where !one.isContainer && !noticed.contains(one.id) {
            #expect(before.bytes[one.body] == after.bytes[other.body])
        }
        for id in noticed where id < after.parts.count {
            #expect(after.text(of: after.parts[id], charsets: .system).contains("mx.example.jp"))
        }
        let verdicts = after.header.fields(named: "Sekisho-Verdict")
        #expect(verdicts.count == 1)
        let header = before.root.header.upperBound
        for edit in marking.edits where edit.range.lowerBound < header {
            #expect(Self.isWholeFields(edit, before), "\(edit)")
        }
    }

    /// Mail servers can change whole fields alone.
    private static func isWholeFields(_ edit: Edit, _ message: Message) -> Bool {
        let fields = message.header.fields
        let borders = Set(fields.flatMap { [$0.whole.lowerBound, $0.whole.upperBound] })
        if fields.isEmpty { return edit.range.isEmpty }
        return borders.contains(edit.range.lowerBound) && borders.contains(edit.range.upperBound)
    }

    @Test func `no part is lost or added, whatever the bytes`() async throws {
        let seed = Array(Self.seed.utf8)
        try await check(seed)
        for bytes in HostileBytes.variants(of: seed, count: 600).enumerated().filter({ $0.offset % 7 == 0 }) {
            try await check(bytes.element)
        }
    }

    @Test func `floods of parts and long texts are marked in linear time`() async throws {
        let from = "From: a@bank.example\r\n"
        let nested = (0..<150).map { "Content-Type: multipart/mixed; boundary=b\($0)b\r\n\r\n--b\($0)b\r\n" }.joined()
        try await check(Array((from + nested + "\r\nx").utf8))
        let parts = String(repeating: "--b\r\n\r\nx\r\n", count: 9_990)
        for subtype in ["mixed", "alternative", "related"] {
            try await check(
                Array((from + "Content-Type: multipart/\(subtype); boundary=b\r\n\r\n\(parts)--b--\r\n").utf8)
            )
        }
        func time(_ count: Int, _ header: String, _ pattern: String) async throws -> Duration {
            let evidence = try await MarkingWorkshop.evidence(
                Array("\(from)\(header)\r\n".utf8) + HostileBytes.filling(count, with: pattern)
            )
            let marker = Marker(MarkingWorkshop.settings(), server: "mx.example.jp")
            let verdict = Verdict(.mark(Verdict.Marks(subjectTag: "t", hasNotice: true)), rule: "r")
            return ProcessorTime.measure { _ = marker.edits(for: evidence, verdict: verdict) }
        }
        for (header, pattern) in [
            ("Content-Type: text/plain\r\n", "word word\r\n"), ("Content-Type: text/html\r\n", "<!-- > -->"),
            ("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n", "PCEtLSA+"),
            ("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n", "<meta =3D=\r\n>"),
            ("Content-Type: text/html\r\n", "<style></styl"), ("", "Authentication-Results: ((((\r\n"),
        ] {
            let small = try await time(200_000, header, pattern)
            let large = try await time(2_000_000, header, pattern)
            #expect(large < max(small, .milliseconds(2)) * 40, "\(pattern): \(small), then \(large)")
        }
    }
}
