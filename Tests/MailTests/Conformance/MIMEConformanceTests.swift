import Foundation
import Mail
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct MIMEConformanceTests {
    private static let folder = "conformance/mime-mail-parser/eml"

    /// Messages that the suite's parser reads against the standard: the paragraph, and how we read them.
    private static let notFollowed: [String: (paragraph: String, tree: String)] = [
        "malformed/000": (
            "RFC 2046 section 5.1.1: a boundary ends the header of a part",
            "multipart/mixed[text/plain text/plain text/plain text/html]"
        ),
        "malformed/007": (
            "RFC 2046 section 5.1.1: a boundary ends the header of a part", "multipart/mixed[text/plain text/plain]"
        ),
        "malformed/009": (
            "RFC 2046 section 5.1.2: an outer boundary ends the inner multipart",
            "multipart/mixed[multipart/mixed[text/plain text/plain] text/plain]"
        ),
        "malformed/011": (
            "RFC 2046 section 5.1.2: an outer boundary ends the inner multipart",
            "multipart/mixed[multipart/mixed[text/plain text/plain] text/plain]"
        ),
        "malformed/012": (
            "RFC 2046 section 5.1.2: an outer boundary ends the inner multipart",
            "multipart/mixed[multipart/mixed[message/rfc822[text/plain] message/rfc822[text/plain]] "
                + "message/rfc822[text/plain]]"
        ),
        "thirdparty/005": (
            "RFC 2046 section 5.1.1: a boundary stands at the beginning of a line",
            "multipart/mixed[text/plain text/plain text/plain text/plain text/plain]"
        ),
        "thirdparty/015": (
            "RFC 2046 section 5.1.2: an outer boundary ends the message within",
            "multipart/mixed[text/plain message/rfc822[multipart/alternative] message/rfc822[multipart/alternative] "
                + "message/rfc822[text/plain]]"
        ),
    ]

    private static func names() throws -> [String] {
        guard let url = SharedFolder.url?.appendingPathComponent(folder) else { return [] }
        return try ["malformed", "rfc", "thirdparty"].flatMap { set in
            try FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(set).path)
                .filter { $0.hasSuffix(".eml") }.sorted().map { "\(set)/\($0.dropLast(4))" }
        }
    }

    private func message(_ name: String, _ ending: [UInt8]) throws -> Message {
        let stored = try SharedFolder.bytes("\(Self.folder)/\(name).eml")
        return Message(parsing: stored.withLineBreaks(ending))
    }

    @Test(arguments: [
        ("LF", [ASCII.lineFeed], ".json"), ("CRLF", [ASCII.carriageReturn, ASCII.lineFeed], ".crlf.json"),
    ])
    func messagesAreReadAsExpected(label: String, ending: [UInt8], suffix: String) throws {
        let names = try Self.names()
        #expect(names.count == 53)
        var followed = 0
        for name in names {
            let json = Data(try SharedFolder.bytes("\(Self.folder)/\(name)\(suffix)"))
            let expected = try JSONDecoder().decode(ExpectedMessage.self, from: json)
            let message = try message(name, ending)
            var comparison = MessageComparison()
            comparison.compare(message, message.root, expected)
            if let (paragraph, tree) = Self.notFollowed[name] {
                #expect(!comparison.differences.isEmpty, "\(name) is followed in spite of \(paragraph)")
                #expect(message.tree(of: message.root) == tree, "\(name)")
            } else if comparison.differences.isEmpty {
                followed += 1
            } else {
                Issue.record("\(name) \(label): \(comparison.differences.joined(separator: "; "))")
            }
        }
        #expect(followed == 46)
    }

    /// The six files hold two bytes each, which are no header.
    @Test func mailFromAMaildirIsRead() throws {
        let folder = try #require(SharedFolder.url?.appendingPathComponent("conformance/mime-mail-parser/maildir"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(",") }
        for file in files {
            let message = Message(parsing: try SharedFolder.bytes("conformance/mime-mail-parser/maildir/\(file)"))
            #expect(message.root.body == 0..<2, "\(file)")
            #expect(message.bodies == BodySelection(text: [0], html: [0], attachments: []), "\(file)")
        }
        #expect(files.count == 6)
    }
}
