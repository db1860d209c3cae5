import Inspection
import Testing

struct FormReplyInspectionTests {
    private static func reply(_ name: String, _ message: String = "よろしくお願いします") -> Set<String> {
        let text = """
            この度はお問い合わせいただき、誠にありがとうございます。
            担当者より折り返しご連絡いたしますので、しばらくお待ちください。

            お名前：\(name)
            メールアドレス：reader@example.net
            お問い合わせ内容：\(message)

            --
            このメールは 例商店 (https://shop.example.com) のお問い合わせフォームから送信されました
            """
        return Sample.kinds(Sample.message(from: "例商店 <info@example.com>", subject: "お問い合わせありがとうございます", text: text))
    }

    @Test(
        "a lure with a link in a field of the form",
        arguments: [
            "❤️ Jane wants to meet you! Click here: https://short.example/x1 ❤️",
            "You have unread messages from Ann (2)! Click Here: https://short.example/x1 様",
            "EARN 5000 DOLLARS A DAY WITH BITCOIN https://pages.example.org/rich",
            "Watch here short.example/abc hot video from Ann",
        ]
    )
    func lure(_ name: String) { #expect(Self.reply(name).contains("conversation.form-abuse")) }

    @Test(
        "an ordinary reply, whatever was asked",
        arguments: [
            "山田太郎", "John Smith", "株式会社例 山田（https://yamada.example.co.jp）",
        ]
    )
    func ordinary(_ name: String) { #expect(!Self.reply(name).contains("conversation.form-abuse")) }

    @Test("an enquiry in English with the recipient's own site is no lure")
    func own() {
        let enquiry = "Please have a look at our offer: https://www.example.net/catalogue"
        var facts = SenderFacts()
        facts.recipients = ["reader@example.net"]
        let text = "お問い合わせいただきありがとうございます。下記の内容で承りました。\r\nお名前：\(enquiry)\r\n"
        #expect(!Sample.kinds(Sample.message(text: text), facts).contains("conversation.form-abuse"))
    }

    @Test("the same lure in a letter that is no reply of a form is another matter")
    func letter() {
        let text = "こんにちは、お元気ですか。写真を送ります。\r\nJane wants to meet you! Click here: https://short.example/x1\r\n"
        #expect(!Sample.kinds(Sample.message(text: text)).contains("conversation.form-abuse"))
    }
}
