import Inspection
import Testing

struct ThreadInspectionTests {
    private static let quoting = """
        Please see the document: https://files.example.org/x

        From: Taro Yamada <taro@partner.example.co.jp>
        To: Reader <reader@example.net>
        Subject: Order 12

        Thank you for the order.
        """

    @Test("an answer to a message of ours by somebody who never got it")
    func elsewhere() {
        var facts = SenderFacts()
        facts.ownThreads = ["abc@example.net"]
        facts.threadPartners = ["taro@partner.example.co.jp"]
        let fields = ["In-Reply-To: <abc@example.net>"]
        let stranger = Sample.message(from: "Taro <x@elsewhere.example>", fields: fields, text: "Re")
        let partner = Sample.message(from: "Hanako <hanako@example.co.jp>", fields: fields, text: "Re")
        #expect(Sample.kinds(stranger, facts).contains("conversation.answer-from-elsewhere"))
        #expect(!Sample.kinds(partner, facts).contains("conversation.answer-from-elsewhere"))
        facts.isCorrespondent = true
        #expect(!Sample.kinds(stranger, facts).contains("conversation.answer-from-elsewhere"))
    }

    @Test("the name of somebody who is quoted, from another address")
    func quotedName() {
        let stolen = Sample.message(
            from: "Taro Yamada <gx12@elsewhere.example>",
            subject: "Re: Order 12",
            text: Self.quoting
        )
        let own = Sample.message(
            from: "Taro Yamada <t.yamada@example.co.jp>",
            subject: "Re: Order 12",
            text: Self.quoting
        )
        let other = Sample.message(
            from: "Jiro Suzuki <jiro@elsewhere.example>",
            subject: "Fwd: Order 12",
            text: Self.quoting
        )
        #expect(Sample.kinds(stolen).contains("conversation.quoted-name-elsewhere"))
        #expect(!Sample.kinds(own).contains("conversation.quoted-name-elsewhere"))
        #expect(!Sample.kinds(other).contains("conversation.quoted-name-elsewhere"))
    }
}
