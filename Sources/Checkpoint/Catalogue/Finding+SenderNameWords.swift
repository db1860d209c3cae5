import Inspection

extension Finding {
    /// What stands in the sender's name and mailbox.
    var namePartWords: FindingWords? {
        switch identifier {
        case "sender.near-organisation": nearOrganisationWords
        case "sender.organisation-in-mailbox": organisationInMailboxWords
        case "sender.domain-in-name": domainInNameWords
        case "sender.address-in-name": addressInNameWords
        case "sender.organisation-on-free-mail": organisationOnFreeMailWords
        default: nil
        }
    }

    private var addressInNameWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The sender's name holds the address \(argument(0)), but the message comes from \(argument(1)).",
                ja: "差出人の名前に \(argument(0)) というアドレスが書かれていますが、実際の送信元は \(argument(1)) です。"
            ),
            why: Phrase(
                en: "Readers that show the name alone then show the wrong address.",
                ja: "名前だけを表示するメールソフトでは、偽のアドレスが本物のように見えます。"
            ),
            against: Phrase(
                en: "Programs that forward or collect mail write such names, too.",
                ja: "転送や一括送信の仕組みが、このような名前を付けることもあります。"
            )
        )
    }

    private var nearOrganisationWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "“\(argument(0))” is spelt nearly like \(argument(1)), and writes from \(argument(3)).",
                ja: "「\(argument(0))」は\(argument(2))によく似たつづりですが、送信元は \(argument(3)) です。"
            ),
            why: Phrase(
                en: "Organisations spell their own names right.",
                ja: "自社の名前のつづりを間違えることは、まずありません。"
            ),
            against: Phrase(en: "Names can be alike by chance.", ja: "偶然似た名前の場合もあります。")
        )
    }

    private var organisationInMailboxWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The mailbox \(argument(0)) has the name of \(argument(1)) in it, but the domain is not "
                    + "known to belong to it.",
                ja: "アドレス \(argument(0)) には\(argument(2))の名前が含まれていますが、ドメインは同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "What stands before the @ can be chosen freely.",
                ja: "@ より前の部分は自由に付けられます。"
            ),
            against: Phrase(
                en: "People keep a mailbox for each shop they buy at.",
                ja: "店ごとにアドレスを使い分けている人もいます。"
            )
        )
    }

    private var domainInNameWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The sender calls itself \(argument(0)), but writes from \(argument(1)).",
                ja: "差出人は \(argument(0)) と名乗っていますが、送信元は \(argument(1)) です。"
            ),
            why: Phrase(
                en: "A domain for a name looks like the address.",
                ja: "名前の欄にドメインを書くと、送信元のアドレスのように見えます。"
            ),
            against: Phrase(
                en: "Sites are called by their domain, and send through others.",
                ja: "サイト名がドメインと同じで、配信を他社に委託している場合もあります。"
            )
        )
    }

    private var organisationOnFreeMailWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "“\(argument(0))” writes from a free mailbox: \(argument(1)).",
                ja: "「\(argument(0))」が、誰でも取得できるアドレス \(argument(1)) から送信しています。"
            ),
            why: Phrase(
                en: "Companies and their desks have addresses of their own.",
                ja: "企業や窓口は通常、自社のドメインのアドレスを使います。"
            ),
            against: Phrase(
                en: "Small firms and clubs do use free mailboxes.",
                ja: "小規模な事業者や団体では、フリーメールを使うこともあります。"
            )
        )
    }
}
