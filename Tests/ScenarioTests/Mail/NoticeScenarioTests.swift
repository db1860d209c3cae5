import Foundation
import TestSupport
import Testing

/// Notices in every kind of text, read back by Python's email from the mailbox.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct NoticeScenarioTests {
    private let configuration = """
        [policy]
        mode = "enforce"
        [marking]
        language = "both"
        [[rule]]
        name = "everything"
        action = "mark"
        subject-tag = "[noticed]"

        """
    private static let common = "From: <taro@good.example>\nTo: <hanako@house.example>\nMIME-Version: 1.0\n"

    /// Mark, the fields and body of the message, and what of its text must be there afterwards.
    private static let kinds: [(mark: String, content: String, text: String)] = [
        ("text", "Content-Type: text/plain; charset=us-ascii\n\nplain words\n", "plain words"),
        ("none", "\nwords without a type\n", "words without a type"),
        (
            "html",
            "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + "<html><body><p>\u{95A2}\u{6240} words</p></body></html>\n", "\u{95A2}\u{6240} words"
        ),
        (
            "multipart",
            "Content-Type: multipart/alternative; boundary=b\n\n--b\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "quoted =E9=96=A2 words\n--b\nContent-Type: text/html; charset=us-ascii\n\n<p>quoted words</p>\n"
                + "--b--\n", "words"
        ),
        (
            "iso2022",
            "Content-Type: text/plain; charset=ISO-2022-JP\nContent-Transfer-Encoding: 7bit\n\n"
                + "\u{1B}$B4X=j\u{1B}(B words\n", "\u{95A2}\u{6240} words"
        ),
        (
            "base64",
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + Data("\u{95A2}\u{6240} words\r\n".utf8).base64EncodedString() + "\n", "\u{95A2}\u{6240} words"
        ),
    ]

    @Test func noticesAreReadByOthersAndTheTextStays() async throws {
        let house = try await House()
        try await house.serving(configuration) { sekisho in
            let letters = Self.kinds.map { kind in
                Letter(message: "Subject: \(kind.mark)\nMessage-ID: <\(kind.mark)@x>\n" + Self.common + kind.content)
            }
            let replies = try await house.post(letters)
            #expect(replies.allSatisfy { $0.code == 250 }, "\(replies)\n\(sekisho.said)")
            for kind in Self.kinds {
                let message = try await house.delivered(kind.mark)
                #expect(message.values("Subject") == ["[noticed] \(kind.mark)"])
                let judgement = try await house.judged(message)
                #expect(judgement.defects.isEmpty, "\(kind.mark): \(judgement.defects)")
                #expect(!judgement.texts.isEmpty)
                for part in judgement.texts {
                    let text = try #require(part.text, "\(kind.mark): Python cannot decode it: \(message.body)")
                    #expect(text.contains(kind.text), "\(kind.mark): \(text)")
                    #expect(text.contains("good.example"), "the notice names the sender: \(kind.mark): \(text)")
                    #expect(!text.contains("\u{FFFD}"))
                }
            }
        }
    }
}
