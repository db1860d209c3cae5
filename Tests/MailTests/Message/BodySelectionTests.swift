import Mail
import Testing

@Suite struct BodySelectionTests {
    private func multipart(_ subtype: String, _ boundary: String, _ parts: String...) -> String {
        "Content-Type: multipart/\(subtype); boundary=\(boundary)\r\n\r\n"
            + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    }

    private func part(_ type: String, _ disposition: String? = nil) -> String {
        "Content-Type: \(type)\r\n" + (disposition.map { "Content-Disposition: \($0)\r\n" } ?? "") + "\r\nx"
    }

    private func bodies(_ text: String) -> BodySelection { Message(text).bodies }

    @Test func alternativesGoToTheirReaders() {
        let text = multipart("alternative", "b", part("text/plain"), part("text/html"))
        #expect(bodies(text) == BodySelection(text: [1], html: [2]))
    }

    @Test func oneAlternativeServesBothReaders() {
        let text = multipart("alternative", "b", part("text/html"), part("text/calendar"))
        #expect(bodies(text) == BodySelection(text: [1], html: [1], attachments: [2]))
    }

    @Test func picturesOfARelatedPageAreAttachments() {
        let related = multipart("related", "c", part("text/html"), part("image/png"))
        let text = multipart("alternative", "b", part("text/plain"), related)
        #expect(bodies(text) == BodySelection(text: [1], html: [3], attachments: [4]))
    }

    @Test func textWithANameIsAnAttachmentUnlessItIsTheFirst() {
        let text = multipart(
            "mixed",
            "b",
            part("text/plain; name=a.txt"),
            part("text/plain"),
            part("text/html; name=b")
        )
        #expect(bodies(text) == BodySelection(text: [1, 2], html: [1, 2], attachments: [3]))
    }

    @Test(arguments: [
        ("attachment", true), ("ATTACHMENT; filename=x", true), ("form-data", true), ("inline", false),
        ("(c) Inline", false), ("; filename=x", false), ("", false),
    ])
    func dispositionDecides(disposition: String, isAttachment: Bool) {
        let selection = bodies(part("text/plain", disposition))
        #expect(selection == (isAttachment ? BodySelection(attachments: [0]) : BodySelection(text: [0], html: [0])))
    }

    @Test func picturesAmongTheTextAreShownAndListed() {
        let text = multipart("mixed", "b", part("text/plain"), part("image/png"), part("application/pdf"))
        #expect(bodies(text) == BodySelection(text: [1, 2], html: [1, 2], attachments: [2, 3]))
    }

    @Test func messagesWithinAreAttachmentsWithBodiesOfTheirOwn() {
        let inner = "Content-Type: message/rfc822\r\n\r\n" + multipart("alternative", "c", part("text/plain"))
        let message = Message(multipart("mixed", "b", part("text/plain"), inner))
        #expect(message.bodies == BodySelection(text: [1], html: [1], attachments: [2]))
        #expect(message.bodies(of: message.parts[3]) == BodySelection(text: [4], html: [4]))
    }

    @Test func multipartWithoutPartsIsAnAttachment() {
        #expect(bodies("Content-Type: multipart/mixed; boundary=b\r\n\r\nx") == BodySelection(attachments: [0]))
    }
}
