import Inspection
import Mail
import Testing

/// Senders as they are shown, and what is said about them.
struct SenderInspectionTests {
    private let inspection = SenderInspection(
        suffixes: .few,
        own: OwnOrganisation(
            domains: ["example-trading.co.jp"],
            people: [.init(names: ["山田太郎", "Taro Yamada"], addresses: ["yamada@example-trading.co.jp"])]
        )
    )

    private func findings(
        _ fields: String...,
        text: String = "",
        links: [String] = [],
        facts: SenderFacts = SenderFacts()
    ) -> [Finding] {
        let header = Message(parsing: Array((fields.joined(separator: "\r\n") + "\r\n\r\n").utf8)).header
        let reading = inspection.reading(header, charsets: .basic)
        let shown = links.map { ShownLink(target: $0, origin: .anchor, part: 1) }
        let survey = LinkInspection(suffixes: .few).survey(shown)
        return inspection.findings(for: reading, facts: facts, text: text, links: survey)
    }

    private func has(_ identifier: String, _ findings: [Finding]) -> Bool {
        findings.contains { $0.identifier == identifier }
    }

    @Test(
        "a name that claims an organisation from an address elsewhere is told",
        arguments: [
            "From: Amazon.co.jp <x@djuan.cn>",
            "From: =?utf-8?B?5LiJ5LqV5L2P5Y+L44Kr44O844OJ?= <x@djuan.cn>",
            "From: \"e T C\" <x@djuan.cn>",
            "From: メルカ\u{2064}リ <x@djuan.cn>",
            "From: Microsoft account team <teamfoo@outlook.com>",
            "From: Banco Bradesco <a@b.example>",
            "From: VISA <a@djuan.cn>",
            "From: Ledger Support <a@djuan.cn>", "From: \"Gmail <x@djuan.cn>\" <x@djuan.cn>",
            "From: Amazon.co.jp@jmmlm.com <Amazon.co.jp@jmmlm.com>",
            "From: Security Apple <a@security.example>", "From: Amazon Apple <a@amazon.djuan.cn>",
            "From: Tesco <x@tesco.cn>",
        ]
    )
    func claims(from: String) {
        #expect(has("sender.claims-organisation", findings(from)))
    }

    @Test(
        "an organisation's own mail, its agents' and people's is not",
        arguments: [
            "From: Amazon.co.jp <x@amazon.co.jp>", "From: 三井住友カード <statement@vpass.ne.jp>",
            "From: Chase Smith <chase@example.com>", "From: Paul Appleby <paul@example.com>",
            "From: 三井住友VISAカード <x@contact.vpass.ne.jp>", "From: Online Shop <a@shop.example>",
            // The address once more for a name, and beside one.
            "From: \"taro@gmail.com\" <taro@gmail.com>", "From: \"Taro <Taro@Gmail.com>\" <taro@gmail.com>",
            "From: \"hanako@docomo.ne.jp\" <hanako@docomo.ne.jp>",
            // Who calls himself what his domain is called.
            "From: Lockergnome Apple Core <x@lockergnome.com>",
            // The organisation's name under its country's ending.
            "From: Tesco <x@news.tesco.ie>", "From: Tim <tim@example.com>",
            // Words that look like a short name.
            "From: Acorn Antiques <x@antiques.example>",
        ]
    )
    func ownMail(from: String) {
        #expect(!has("sender.claims-organisation", findings(from)))
    }

    @Test("an agent that signs in the organisation's name is no impostor")
    func agent() {
        var facts = SenderFacts()
        facts.signers = ["amazon.co.jp"]
        #expect(!has("sender.claims-organisation", findings("From: Amazon <x@agent.example>", facts: facts)))
    }

    @Test("a name in look-alike letters is told as such")
    func disguised() {
        #expect(has("sender.disguised-name", findings("From: メル力リ <x@djuan.cn>")))
        #expect(has("sender.disguised-name", findings("From: PаyPal <x@djuan.cn>")))
    }

    @Test("list software that rewrites From is seen through")
    func lists() {
        let list = "From: Amazon via Announce <announce@lists.example.org>"
        let seen = findings(list, "List-Id: <announce.lists.example.org>", "Reply-To: Amazon <x@djuan.cn>")
        #expect(seen.contains { $0.identifier == "sender.claims-organisation" && $0.arguments.last == "djuan.cn" })
        let unseen = findings(list, "List-Id: <announce.lists.example.org>")
        #expect(has("sender.claims-organisation-by-list", unseen))
        let original = findings(
            "From: 'Taro' via Sales <sales@example.org>",
            "X-Original-From: Taro <taro@example.net>"
        )
        #expect(!has("sender.claims-organisation", original))
    }

    @Test("an address inside the name that is not the sender's is told")
    func addressInName() {
        #expect(has("sender.address-in-name", findings("From: \"info@amazon.co.jp\" <x@djuan.cn>")))
        #expect(!has("sender.address-in-name", findings("From: \"x@djuan.cn\" <y@mail.djuan.cn>")))
    }

    @Test("a colleague's name from a stranger's address is told, in any order and spelling")
    func people() {
        #expect(has("sender.claims-own-person", findings("From: 山田 太郎 <ceo@gmail.com>")))
        #expect(has("sender.claims-own-person", findings("From: YAMADA Taro <ceo@gmail.com>")))
        #expect(!has("sender.claims-own-person", findings("From: 山田太郎 <yamada@example-trading.co.jp>")))
        #expect(!has("sender.claims-own-person", findings("From: 山田花子 <ceo@gmail.com>")))
    }

    @Test(
        "a domain that looks like another's is told",
        arguments: [
            ("x@amazon.vsrsv.cn", "sender.domain-imitates"), ("x@rakuten-card.top", "sender.domain-imitates"),
            ("x@arnazon.com", "sender.domain-imitates"), ("x@jcb.co.jp.djuan.cn", "sender.domain-imitates-suffix"),
            ("x@example-tradlng.co.jp", "sender.domain-imitates-us"),
            ("x@example-trading.com", "sender.domain-imitates-us"), ("x@x7k2q9b.com", "sender.random-domain"),
            ("x@djuan.cn", "sender.cheap-domain"), ("x@a.com.cn", "sender.cheap-domain"),
            ("x@foo.web.app", "sender.open-domain"),
        ]
    )
    func domains(address: String, identifier: String) {
        #expect(has(identifier, findings("From: \(address)")))
    }

    @Test("an organisation's own address without authentication is told")
    func spoofed() {
        var facts = SenderFacts()
        facts.failsDMARC = true
        #expect(has("sender.fails-as-organisation", findings("From: x@amazon.co.jp", facts: facts)))
        #expect(has("sender.fails-as-us", findings("From: x@example-trading.co.jp", facts: facts)))
        #expect(!has("sender.fails-as-organisation", findings("From: x@unknown.example", facts: facts)))
    }

    @Test("authentication is told truthfully")
    func proof() {
        var facts = SenderFacts()
        facts.provenAuthors = ["iueegwu.cn"]
        let impostor = findings("From: Amazon <x@iueegwu.cn>", facts: facts)
        #expect(
            impostor.contains {
                $0.identifier == "sender.proven-elsewhere" && $0.arguments == ["iueegwu.cn", "Amazon", "アマゾン"]
            }
        )
        facts.provenAuthors = ["vpass.ne.jp"]
        let genuine = findings("From: 三井住友カード <statement@vpass.ne.jp>", facts: facts)
        #expect(
            genuine.contains {
                $0.identifier == "sender.proven-owner" && $0.points < 0 && $0.arguments[1] == "SMBC Card"
            }
        )
        facts.provenAuthors = ["gmail.com"]
        #expect(!has("sender.proven-owner", findings("From: Google <x@gmail.com>", facts: facts)))
    }

    @Test("what is known of the sender speaks for it")
    func known() {
        var facts = SenderFacts()
        facts.isVouchedFor = true
        facts.isCorrespondent = true
        let found = findings("From: x@shop.example", facts: facts)
        #expect(has("sender.vouched", found) && has("sender.correspondent", found))
        facts.isCorrespondent = false
        #expect(has("sender.first-contact", findings("From: x@shop.example", facts: facts)))
        facts.isCorrespondent = true
        facts.failsDMARC = true
        #expect(!has("sender.correspondent", findings("From: x@shop.example", facts: facts)))
    }

    @Test("how a message is addressed")
    func addressing() {
        #expect(has("sender.several-authors", findings("From: a@x.example, b@y.example")))
        #expect(has("sender.several-authors", findings("From: a@x.example", "From: b@y.example")))
        #expect(has("sender.reply-elsewhere", findings("From: a@x.example", "Reply-To: b@y.example")))
        #expect(has("sender.reply-to-free-mail", findings("From: a@x.example", "Reply-To: b@gmail.com")))
        #expect(!has("sender.reply-elsewhere", findings("From: a@x.example", "Reply-To: b@mail.x.example")))
        #expect(has("sender.writes-to-itself", findings("From: a@x.example", "To: a@x.example")))
        var facts = SenderFacts()
        facts.recipients = ["taro@z.example"]
        #expect(has("sender.not-addressed", findings("From: a@x.example", "To: b@y.example", facts: facts)))
        #expect(!has("sender.not-addressed", findings("From: a@x.example", "To: Taro@Z.example", facts: facts)))
        #expect(
            !has("sender.reply-elsewhere", findings("From: a@x.example", "Reply-To: b@y.example", "List-Id: <l.x>"))
        )
    }

    @Test("a text that speaks in an organisation's name needs its address or its links")
    func text() {
        let text = "いつもアマゾンをご利用いただきありがとうございます。"
        #expect(has("sender.text-claims", findings("From: a@x.example", text: text, links: ["https://trap.example/"])))
        #expect(
            !has("sender.text-claims", findings("From: a@x.example", text: text, links: ["https://www.amazon.co.jp/"]))
        )
        #expect(
            !has("sender.text-claims", findings("From: a@amazon.co.jp", text: text, links: ["https://trap.example/"]))
        )
        #expect(!has("sender.text-claims", findings("From: a@x.example", text: text)))
        #expect(has("sender.subject-claims", findings("From: a@x.example", "Subject: 【楽天カード】ご確認")))
    }

    @Test("any header is read without harm")
    func hostile() {
        _ = findings("")
        _ = findings("From: ")
        _ = findings("From: \(String(repeating: "via ", count: 5_000))<a@b>")
        _ = findings("From: \"\(String(repeating: "a@", count: 5_000))\" <a@b.example>")
        _ = findings("From: \(String(repeating: "a@b.example, ", count: 1_000))")
        let bytes = Array(
            "From: \"Amazon via L\" <a@b.cn>\r\nReply-To: c@d.jp\r\nList-Id: <l>\r\nX-Original-From: e@f.g\r\n\r\n".utf8
        )
        for end in 0...bytes.count {
            let header = Message(parsing: Array(bytes[..<end])).header
            _ = inspection.findings(for: inspection.reading(header, charsets: .basic), facts: SenderFacts())
        }
    }
}
