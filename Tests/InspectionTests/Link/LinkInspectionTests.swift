import Inspection
import Mail
import Testing

/// Links as they are sent, and what is said about them.
struct LinkInspectionTests {
    private let inspection = LinkInspection(suffixes: .few, own: OwnOrganisation(domains: ["example.co.jp"]))

    private func findings(
        _ target: String,
        shown: String = "",
        origin: ShownLink.Origin = .anchor,
        from: String = "a@sender.example",
        facts: SenderFacts = SenderFacts()
    ) -> [String] {
        let survey = inspection.survey([ShownLink(target: target, text: shown, origin: origin, part: 1)])
        let senders = SenderInspection(suffixes: .few)
        let header = Message(parsing: Array("From: \(from)\r\nTo: taro@example.co.jp\r\n\r\n".utf8)).header
        let reading = senders.reading(header, charsets: .basic)
        return inspection.findings(in: survey, sender: reading, facts: facts).map(\.identifier)
    }

    @Test(
        "a name of a suffix where it is none is imitation",
        arguments: [
            "https://amazon.co.jp.qvbmk.cn/", "https://www.eki.jp.co.zhrtupd.cn/", "https://x.co.jp-adva.dkauqie.cn/",
            "https://smbc-co-jp.top/", "https://example.co/jp/mail", "https://example.ne/jp",
            "http://www.amazon.com.evil.cn/",
            "https://rakuten.com-login.xyz/", "https://my.jcb.co.jp.qvbmk.com/", "https://x.com.br.evil.com/",
            "https://amazoncojp.cojp.top/",
        ]
    )
    func suffixes(target: String) {
        #expect(findings(target).contains("link.imitates-suffix"))
    }

    @Test(
        "a link to this machine or a network of one's own leads to no stranger",
        arguments: [
            "http://192.168.10.2/", "http://10.0.0.7:8080/x", "http://172.31.255.1/", "http://127.0.0.1:631/",
            "http://0.0.0.0:5444/", "http://169.254.1.1/", "http://100.127.0.1/", "http://[::1]/", "http://[::]:80/",
            "http://[fd00::1]/", "http://[fe80::1]:8080/",
        ]
    )
    func localAddresses(target: String) {
        #expect(findings(target).isEmpty, "\(findings(target))")
    }

    @Test(
        "a link to a number elsewhere is told",
        arguments: [
            "http://172.32.0.1/", "http://100.128.0.1/", "http://11.0.0.1/", "http://[2001:db8::1]/",
            "http://[fec0::1]/",
        ]
    )
    func strangeAddresses(target: String) {
        #expect(findings(target).contains("link.numeric-host"))
    }

    @Test("an organisation's name registered under a country's ending is no imitation, elsewhere it is")
    func namesakes() {
        #expect(findings("https://www.tesco.ie/", from: "Tesco <x@tesco.ie>") == [])
        #expect(!findings("https://my.zalando.es/").contains("link.imitates-organisation"))
        for host in ["tesco.cn", "tesco.co", "tesco1.ie", "tesco.login.ie", "tesco.xyz"] {
            #expect(findings("https://\(host)/").contains("link.imitates-organisation"), "\(host)")
        }
    }

    @Test("an organisation's mail with a link elsewhere beside its own weighs less than a stranger's")
    func elsewhereToo() {
        let links = ["https://www.amazon.co.jp/", "https://news.example.com/"].map {
            ShownLink(target: $0, origin: .anchor, part: 1)
        }
        let header = Message(parsing: Array("From: Amazon <info@amazon.co.jp>\r\n\r\n".utf8)).header
        let reading = SenderInspection(suffixes: .few).reading(header, charsets: .basic)
        let kinds = inspection.findings(in: inspection.survey(links), sender: reading, facts: SenderFacts())
        #expect(kinds.map(\.identifier) == ["link.elsewhere-too"])
    }

    @Test("a mailbox that anybody gets is no organisation's address, whosever the service is")
    func freeMail() {
        let found = findings("https://news.example.com/", from: "a@hotmail.com\r\nSubject: Microsoft buys XDegrees")
        #expect(found.contains("link.away-from-subject"), "\(found)")
    }

    @Test("what Proofpoint's wrapper holds is where a link leads")
    func proofpoint() {
        let target = "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example.com_b-2Dc_&d=x"
        let survey = inspection.survey([ShownLink(target: target, origin: .anchor, part: 1)])
        #expect(survey.targets.map(\.destination.text) == ["https://a.example.com/b-c/"])
    }

    @Test(
        "names under genuine suffixes are none",
        arguments: [
            "https://www.example.co.jp/", "https://example.com/jp/", "https://example.co.jp/jp",
            "https://a.b.or.jp/co/jp",
            "https://co-op.example/", "https://example.co/about", "https://www-amazon-co-jp.translate.goog/",
        ]
    )
    func genuineSuffixes(target: String) {
        #expect(!findings(target).contains("link.imitates-suffix"))
    }

    @Test(
        "an organisation's name in a host that is not its own is told",
        arguments: [
            ("https://amazon.vsrsv.cn/", "link.imitates-organisation"),
            ("https://my.jcb.co.jp.qvbmk.com/", "link.imitates-organisation"),
            ("https://smbc-card.forcelogin.com/", "link.imitates-organisation"),
            ("https://amazon-verify.web.app/", "link.imitates-organisation"),
            ("https://rakuten1.top/", "link.imitates-organisation"),
            ("https://amazonlogin.xyz/", "link.imitates-organisation"),
            ("https://www.rakutem.xyz/", "link.near-organisation"),
            ("https://arnazon.top/", "link.looks-like-organisation"),
            ("https://paypa1.com/", "link.looks-like-organisation"),
            ("https://www.xn--pypal-4ve.com/", "link.looks-like-organisation"),
            ("https://mercarri.com/", "link.near-organisation"),
        ]
    )
    func organisations(target: String, identifier: String) {
        #expect(findings(target).contains(identifier))
    }

    @Test(
        "sub-strings, owners and neighbours are left alone",
        arguments: [
            "https://www.amazon.co.jp/", "https://scrappleface.com/", "https://expiredpineapple.com/",
            "https://foo.vector.co.jp/", "https://www5.smbc-card.com/", "https://online.example/",
            "https://chaser.example/",
            "https://www.example.co.jp/amazon/", "https://grapes.example/",
        ]
    )
    func leftAlone(target: String) {
        let found = findings(target)
        #expect(!found.contains("link.imitates-organisation") && !found.contains("link.looks-like-organisation"))
    }

    @Test(
        "what hides where a link leads is told",
        arguments: [
            ("http://3232235777/", "link.unusual-number"), ("http://192.0.2.1/", "link.numeric-host"),
            ("https://www.amazon.co.jp@evil.cn/", "link.userinfo"), ("https:\\\\evil.cn\\x", "link.oddly-written"),
            ("https://%65vil.cn/", "link.oddly-written"), ("https://ev\nil.cn/", "link.oddly-written"),
            ("https://evil.cn:8443/", "link.odd-port"), ("https://xn--r8jz45g.jp/", "link.non-ascii-host"),
            ("https://bit.ly/x", "link.shortener"), ("https://home.duckdns.org/", "link.dynamic-host"),
            ("https://x.web.app/", "link.open-host"), ("https://x.s3.amazonaws.com/", "link.bare-storage"),
            ("https://www.google.co.uk/amp/evil.cn/x", "link.redirector"),
            ("https://google.com/amp/s/evil.cn", "link.redirector"),
            ("https://a.b.c.d.e.f.example.com/", "link.deep-host"),
            ("https://x7k2q9.com/", "link.random-host"), ("https://djuan.cn/", "link.cheap-ending"),
            ("https://evil.cn/?e=taro@example.co.jp", "link.names-recipient"),
            ("https://evil.cn/dGFyb0BleGFtcGxlLmNvLmpw", "link.names-recipient"),
            ("https://evil.cn/#taro%40example.co.jp", "link.names-recipient"),
            ("data:text/html,<script>1</script>", "link.carries-page"),
            ("javascript:location='//evil.cn'", "link.runs-script"),
            ("tel:0120000000", "link.telephone"),
            ("https://www.google.com/url?q=https%3A%2F%2Fevil.cn%2F&sa=D", "link.redirector"),
            ("https://translate.google.com/translate?u=https://evil.cn/", "link.redirector"),
        ]
    )
    func places(target: String, identifier: String) {
        #expect(findings(target).contains(identifier))
    }

    @Test("a form that sends what is typed elsewhere is told, one that sends it home is not")
    func forms() {
        #expect(findings("https://evil.cn/post", origin: .form).contains("link.form-elsewhere"))
        #expect(!findings("https://www.sender.example/post", origin: .form).contains("link.form-elsewhere"))
    }

    @Test("shown text weighs only where a known address is shown that is not the target's")
    func shown() {
        #expect(findings("https://evil.cn/", shown: "https://www.amazon.co.jp/").contains("link.shown-elsewhere"))
        #expect(findings("https://evil.cn/", shown: "www.example.co.jp").contains("link.shown-elsewhere"))
        #expect(findings("https://click.example.net/", shown: "www.shop.example").contains("link.shown-differs"))
        #expect(findings("https://aws.amazon.com/", shown: "https://www.amazon.co.jp/") == ["link.shown-differs"])
        var facts = SenderFacts()
        facts.signers = ["click.example.net"]
        #expect(
            !findings("https://click.example.net/", shown: "www.amazon.co.jp", facts: facts).contains(
                "link.shown-elsewhere"
            )
        )
        #expect(findings("https://evil.cn/", shown: "こちら").contains("link.shown-differs") == false)
    }

    @Test("a genuine link beside the trap proves nothing")
    func claims() {
        let links = ["https://www.amazon.co.jp/", "https://trap.example/"].map {
            ShownLink(target: $0, origin: .anchor, part: 1)
        }
        let senders = SenderInspection(suffixes: .few)
        func found(_ from: String, proven: Set<String> = []) -> Bool {
            let header = Message(parsing: Array("From: \(from)\r\n\r\n".utf8)).header
            let reading = senders.reading(header, charsets: .basic)
            var facts = SenderFacts()
            facts.provenAuthors = proven
            return inspection.findings(in: inspection.survey(links), sender: reading, facts: facts)
                .contains { $0.identifier == "link.away-from-claim" }
        }
        #expect(found("Amazon <a@djuan.cn>"))
        #expect(!found("Amazon <a@amazon.co.jp>", proven: ["amazon.co.jp"]))
        #expect(!found("Taro <a@djuan.cn>"))
    }

    @Test("a link in a list of bad links is told, under its own address and those above it")
    func badLinks() {
        // Stands in for SHA-256: the tests have no cryptography.
        var bad = BadLinks { expression in Array(expression.suffix(8)) + Array(repeating: 0, count: 24) }
        let prefix = Array("/x/trap/".utf8).map { String($0, radix: 16) }.joined()
        let isAdded = bad.add("test", content: Array("# list\n\(prefix)\n".utf8))
        let isBrokenAdded = bad.add("broken", content: Array("zz\n".utf8))
        #expect(isAdded && !isBrokenAdded)
        let inspection = LinkInspection(suffixes: .few, badLinks: bad)
        let survey = inspection.survey([ShownLink(target: "https://a.b.evil.cn/x/trap/y?z", origin: .anchor, part: 1)])
        let reading = SenderInspection(suffixes: .few).reading(Message(parsing: []).header, charsets: .basic)
        let found = inspection.findings(in: survey, sender: reading, facts: SenderFacts())
        #expect(found.contains { $0.identifier == "link.listed" && $0.arguments == ["a.b.evil.cn", "test"] })
    }

    @Test("the domains to ask blocklists about are those of targets and of what wraps them")
    func domains() {
        let links = [
            "https://www.evil.co.jp/a", "https://x.evil.co.jp/b", "https://192.0.2.1/", "mailto:a@b.c",
            "https://www.google.com/url?q=https://trap.cn/",
        ].map { ShownLink(target: $0, origin: .anchor, part: 1) }
        #expect(inspection.survey(links).domains == ["evil.co.jp", "192.0.2.1", "trap.cn", "google.com"])
    }

    @Test("a hundred thousand links are bounded work, and the report says that it was cut off")
    func hostileSizes() {
        let links = (0..<100_000).map { ShownLink(target: "https://amazon\($0).evil.cn/", origin: .anchor, part: 1) }
        let survey = inspection.survey(links)
        #expect(survey.isCutOff && survey.targets.count == InspectionLimits.standard.linksMax)
        let reading = SenderInspection(suffixes: .few).reading(Message(parsing: []).header, charsets: .basic)
        let found = inspection.findings(in: survey, sender: reading, facts: SenderFacts())
        #expect(found.contains { $0.identifier == "link.too-many" })
        #expect(found.count <= FindingKind.all.count * InspectionLimits.standard.findingsOfKindMax)
        let same = Array(repeating: ShownLink(target: "https://evil.cn/", origin: .anchor, part: 1), count: 100_000)
        #expect(inspection.survey(same).targets.count == 1)
    }
}
