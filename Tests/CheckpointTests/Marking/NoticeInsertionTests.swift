import Mail
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct NoticeInsertionTests {
    private static let from = "From: a@bank.example\r\n"

    private static let sealed = "Content-Type: application/pgp-signature"
    private static let html = "Content-Type: text/html\r\n"
    private static let armor = "LS0tLS1CRUdJTiBQR1AgU0lHTkVEIE1FU1NBR0UtLS0tLQo="
    private static let untouchable: [(String, NoticeObstacle)] = [
        (multipart("signed", "\r\nx", "\(sealed)\r\n\r\nx"), .protected),
        (multipart("encrypted", "\r\nx"), .protected),
        ("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\nMIIB", .protected),
        ("\r\nHello\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nx", .protected),
        ("Content-Transfer-Encoding: base64\r\n\r\n\(armor)", .protected),
        ("Content-Type: text/plain; charset=utf-16\r\n\r\nx", .charset),
        ("Content-Type: text/html; charset=utf-7\r\n\r\nx", .charset),
        ("Content-Type: text/plain; charset=hz-gb-2312\r\n\r\nx", .charset),
        ("Content-Type: text/plain; charset=IBM037\r\n\r\nx", .charset),
        ("Content-Transfer-Encoding: rot13\r\n\r\nx", .transferEncoding),
        ("Content-Transfer-Encoding: x-uuencode\r\n\r\nx", .transferEncoding),
        ("Content-Type: text/plain\r\n\(html)\r\nx", .ambiguous),
        ("\(html)\r\n<frameset rows=1>", .frames),
        ("\(html)Content-Transfer-Encoding: base64\r\n\r\nPGI=PGJvZHk+eA=", .damaged),
        ("no empty line", .noBody),
        (multipart("mixed", "\r\nx").replacing("\r\n--b\r\n\r\nx\r\n", with: "\r\n--b\r\nX: y\r\n"), .noBody),
        ("Content-Transfer-Encoding: base64\r\n" + multipart("mixed", "\r\nx"), .transferEncoding),
    ]

    /// A multipart with the boundary `b` and the given parts, each with its header.
    private static func multipart(_ subtype: String, _ parts: String...) -> String {
        "Content-Type: multipart/\(subtype); boundary=b\r\n\r\n" + parts.map { "--b\r\n\($0)\r\n" }.joined()
            + "--b--\r\n"
    }

    private func marked(_ bytes: [UInt8], _ language: NoticeLanguage = .japanese) async throws -> Marked {
        let evidence = try await MarkingWorkshop.evidence(bytes)
        return try Marked(evidence, language)
    }

    private func marked(_ text: String, _ language: NoticeLanguage = .japanese) async throws -> Marked {
        try await marked(Array((Self.from + text).utf8), language)
    }

    @Test(arguments: [
        ("", "Hello\r\n"), ("Content-Type: text/plain; charset=us-ascii; format=flowed\r\n", "Hello \r\nyou\r\n"),
        ("Content-Type: text/plain; charset=utf-8\r\n", "no final newline"),
        ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n", "こんにちは\r\n"),
        ("Content-Type: text/plain; charset=utf-8\r\n", "\u{FEFF}生の八ビット\r\n"),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
            "44GT44KT\r\n44Gr44Gh44Gv\r\n"
        ),
        ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n", "77u/44GTCg==\r\n"),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
            "=E3=81=82=\r\n.x=20\r\n"
        ),
        ("Content-Type: text/plain; charset=iso-2022-jp\r\n", "\u{1B}$B;3ED\u{1B}(B-san\r\n"),
        (
            "Content-Type: text/plain; charset=ISO-2022-JP\r\nContent-Transfer-Encoding: base64\r\n",
            "GyRCOzNFRBsoQg==\r\n"
        ),
        ("Content-Type: text/plain; charset=iso-8859-1\r\n", "plain\r\n"),
        ("Content-Type: text/plain; charset=utf-8\r\n", ""),
        ("", "--not a boundary\r\nFrom here\r\n.\r\n"),
    ])
    func `a Japanese notice reads at the top of a plain text`(header: String, body: String) async throws {
        let marked = try await marked("\(header)\r\n\(body)")
        #expect(marked.placements == [NoticePlacement(part: 0, languages: [.japanese])])
        #expect(marked.text(0) == marked.plain(.japanese) + marked.originalText(0))
        #expect(marked.message.defects.allSatisfy { $0.kind == .eightBitHeader || body.contains("八") })
        #expect(marked.message.parts.count == 1)
    }

    @Test(arguments: [
        ("Shift_JIS", [0x8E, 0x52, 0x93, 0x63, 0x0D, 0x0A]), ("EUC-JP", [0xBB, 0xB3, 0xC5, 0xC4]),
        ("windows-31j", [0x87, 0x40]),
    ])
    func `Japanese charsets carry it as they are`(charset: String, body: [UInt8]) async throws {
        for encoding in ["8bit", "base64", "quoted-printable"] {
            let header =
                "Content-Type: text/plain; charset=\(charset)\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n"
            let encoded =
                switch encoding {
                case "base64": Base64.encode(body[...])
                case "quoted-printable": QuotedPrintable.encode(body[...])
                default: body
                }
            let marked = try await marked(Array((Self.from + header).utf8) + encoded)
            #expect(marked.text(0) == marked.plain(.japanese) + marked.originalText(0))
            #expect(marked.message.bytes.suffix(encoded.count).elementsEqual(encoded))
        }
    }

    @Test(arguments: [
        ("Content-Type: text/plain; charset=koi8-r\r\n", [0xF0, 0xD2, 0xC9]),
        ("Content-Type: text/plain charset=us-ascii\r\n", [0x61]), ("", [0xE9, 0x20, 0x61]),
        ("Content-Type: text/plain; charset=iso-2022-jp\r\n", [0x8E, 0x52]),
        ("Content-Type: text/plain; charset=big5\r\n", [0xA4, 0x73]),
    ])
    func `charsets without Japanese get English`(header: String, body: [UInt8]) async throws {
        let marked = try await marked(Array((Self.from + header + "\r\n").utf8) + body)
        #expect(marked.placements == [NoticePlacement(part: 0, languages: [.english])])
        #expect(marked.message.bytes.suffix(body.count).elementsEqual(body))
        #expect(marked.message.bytes.count - body.count > 200)
    }

    @Test func `a pure ASCII part is written anew and keeps its other parameters`() async throws {
        let marked = try await marked(
            "Subject: x\r\nContent-Type: TEXT/PLAIN; format=flowed; charset=\"US-ASCII\"; delsp=yes\r\n"
                + "\r\na=b \r\nc\r\n"
        )
        #expect(marked.message.header.fields(named: "Content-Type").count == 1)
        let type = marked.message.contentType(of: marked.message.root)
        #expect(type?.charset == "utf-8")
        #expect(type?.parameters["format"]?.value == "flowed")
        #expect(type?.parameters["delsp"]?.value == "yes")
        #expect(marked.message.root.transferEncoding == .quotedPrintable)
        #expect(marked.message.header.first(named: "MIME-Version") != nil)
        #expect(marked.message.header.first(named: "Subject") != nil)
        #expect(marked.text(0) == marked.plain(.japanese) + "a=b \r\nc\r\n")
    }

    @Test(arguments: [
        "Content-Type: application/pdf\r\n\r\nx",
        "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nx",
        "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ntext",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n",
        "Content-Type: multipart/mixed\r\n\r\nx", "Content-Type: text/calendar\r\n\r\nx",
    ])
    func `what shows no text gets no notice`(text: String) async throws {
        let marked = try await marked(text)
        #expect(marked.placements == [NoticePlacement(part: 0, obstacle: .noText)])
        #expect(marked.isUntouched)
    }

    @Test(arguments: untouchable)
    func `what cannot be changed safely is left alone, with the reason`(text: String, obstacle: NoticeObstacle)
        async throws
    {
        let marked = try await marked(text)
        #expect(marked.placements.map(\.obstacle) == [obstacle])
        #expect(marked.isUntouched)
    }

    @Test(arguments: [
        ("7bit", "<html><body class=x>Hi</body></html>"), ("8bit", "<p>日本語</p>"), ("7bit", "text only"), ("7bit", ""),
        ("base64", "PGh0bWw+PGJvZHk+SGVsbG8gd29ybGQ8L2JvZHk+PC9odG1sPg=="), ("base64", "PGI+"),
        ("base64", "PGJvZHk+eA=="),
        ("base64", "PGJvZHk+eHg=\r\n"), ("base64", "PGh0bWw+PGJvZHk+\r\nSGVsbG8=\r\n-- \r\nlist footer"),
        ("quoted-printable", "<html><body style=3D\"x\">--b.. =E3=81=82 and more=\r\n and more\r\n"),
        ("quoted-printable", "<body>=\r\n.dot"), ("quoted-printable", "<body>From"), ("quoted-printable", "<body>"),
        ("quoted-printable", "=3Cbody=3E   \r\nx"),
    ])
    func `HTML gets it behind the body tag and is otherwise the same`(encoding: String, body: String) async throws {
        let part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n\(body)"
        for text in [part, "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\(part)\r\n--b--\r\n"] {
            let marked = try await marked(text)
            let id = text == part ? 0 : 1
            #expect(marked.placements == [NoticePlacement(part: id, languages: [.japanese])], "\(body)")
            let html = marked.html(.japanese)
            let result = marked.text(id)
            let parts = result.split(separator: html, omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(result)")
            let joined = parts.joined().filter { !$0.isWhitespace }
            #expect(joined == marked.originalText(id).filter { !$0.isWhitespace })
            #expect(marked.message.parts.count == marked.original.parts.count)
        }
    }

    @Test func `the characters of ISO-2022-JP are no markup`() async throws {
        // The bytes of the title are "<" and ">" for whoever reads them as ASCII.
        let marked = try await marked(
            "Content-Type: text/html; charset=iso-2022-jp\r\n\r\n<title>\u{1B}$B<O>/\u{1B}(B</title><body>x"
        )
        #expect(marked.text(0).hasSuffix("\(marked.html(.japanese))x"))
    }

    @Test(arguments: [("quoted-printable", "a=3Db=20\r\n==stray \r\n"), ("base64", "SGVsbG8=\r\n")])
    func `encoded ASCII becomes UTF-8 and keeps its bytes`(encoding: String, body: String) async throws {
        let marked = try await marked("Content-Transfer-Encoding: \(encoding)\r\n\r\n\(body)")
        #expect(marked.message.charset(of: marked.message.root) == "utf-8")
        #expect(marked.message.bytes.suffix(body.utf8.count).elementsEqual(body.utf8))
        #expect(marked.text(0) == marked.plain(.japanese) + marked.originalText(0))
    }

    @Test func `all alternatives get it and attachments do not`() async throws {
        let marked = try await marked(
            """
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=m\r
            \r
            --m\r
            Content-Type: multipart/alternative; boundary=a\r
            \r
            --a\r
            Content-Type: text/plain; charset=us-ascii\r
            \r
            Hello\r
            --a\r
            Content-Type: multipart/related; boundary=r\r
            \r
            --r\r
            Content-Type: text/html\r
            \r
            <p>Hello</p>\r
            --r\r
            Content-Type: image/png\r
            Content-Transfer-Encoding: base64\r
            \r
            AAAA\r
            --r--\r
            --a--\r
            --m\r
            Content-Type: text/plain; name=a.txt\r
            Content-Disposition: attachment\r
            \r
            file\r
            --m--\r

            """
        )
        #expect(marked.placements.map(\.part) == [3 - 1, 4])
        #expect(marked.text(2) == marked.plain(.japanese) + "Hello")
        #expect(marked.text(4).contains(marked.html(.japanese)))
        #expect(marked.message.parts.map(\.mediaType) == marked.original.parts.map(\.mediaType))
        for part in [5, 6] { #expect(marked.text(part) == marked.originalText(part)) }
    }

    @Test func `related parts get it where their start is`() async throws {
        let marked = try await marked(
            Self.multipart(
                "related; start=\"<main>\"",
                "Content-Type: image/png\r\n\r\nx",
                "\(Self.html)\r\nfirst",
                "\(Self.html)Content-ID: <main>\r\n\r\nmain"
            )
        )
        #expect(marked.placements.map(\.part) == [2, 3])
    }

    @Test func `names in the notice cannot become a boundary`() async throws {
        let boundary = String(repeating: "b", count: 30)
        let quoted = "Content-Transfer-Encoding: quoted-printable\r\n"
        let name = String(repeating: "--\(boundary) ", count: 3)
        let text =
            "From: \"\(name)\" <a@bank.example>\r\nContent-Type: multipart/alternative; boundary=\(boundary)\r\n\r\n"
            + "--\(boundary)\r\nContent-Type: text/plain; charset=utf-8\r\n\(quoted)\r\nx\r\n"
            + "--\(boundary)\r\n\(Self.html)\(quoted)\r\n<body>--\(boundary)\r\n"
            + "--\(boundary)--\r\n"
        for padding in 0..<40 {
            let from = text.replacing("From: \"", with: "From: \"" + String(repeating: "p", count: padding))
            let marked = try await marked(Array(from.utf8), .english)
            #expect(marked.message.parts.count == 3)
            #expect(marked.text(1) == marked.plain(.english) + "x")
        }
    }

    @Test(arguments: ["7bit", "base64", "quoted-printable"])
    func `an empty text directly before a boundary reads as the notice alone`(encoding: String) async throws {
        for type in ["plain", "html"] {
            let header = "Content-Type: text/\(type); charset=utf-8\r\nContent-Transfer-Encoding: \(encoding)\r\n"
            let marked = try await marked(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\(header)\r\n--b\r\n\r\nnext\r\n--b--\r\n"
            )
            #expect(marked.message.parts.count == 3)
            if type == "plain" {
                #expect(marked.text(1) == marked.plain(.japanese))
            } else {
                #expect(marked.text(1).contains(marked.html(.japanese)))
            }
            #expect(marked.text(2) == "next")
        }
    }

    @Test func `files with LF keep LF`() async throws {
        for header in ["", "Content-Type: text/html\n", "Content-Transfer-Encoding: base64\n"] {
            let marked = try await marked(Array("From: a@bank.example\n\(header)\nSGVsbG8K\n".utf8))
            #expect(!marked.message.bytes.contains(ASCII.carriageReturn))
        }
    }

    @Test func `a flood of alternatives is not answered with a flood of notices`() async throws {
        let part = "--a\r\nContent-Type: text/plain\r\n\r\nx\r\n"
        let marked = try await marked(
            "Content-Type: multipart/alternative; boundary=a\r\n\r\n\(String(repeating: part, count: 9_990))--a--\r\n"
        )
        #expect(marked.placements.count { $0.obstacle == nil } == MarkingLimits.standard.noticesMax)
        #expect(marked.placements.contains { $0.obstacle == .tooMany })
        #expect(marked.message.parts.count == marked.original.parts.count)
    }
}
