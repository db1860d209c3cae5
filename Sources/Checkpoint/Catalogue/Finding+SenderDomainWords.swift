import Inspection

extension Finding {
    /// What the sender's domain is made to look like, and what authentication says of it.
    var senderDomainWords: FindingWords? {
        switch identifier {
        case "sender.domain-imitates": domainImitatesWords
        case "sender.domain-imitates-us": domainImitatesUsWords
        case "sender.domain-imitates-suffix": domainImitatesSuffixWords
        case "sender.numbered-mailbox": numberedMailboxWords
        case "sender.random-domain": Self.randomWords(argument(0))
        case "sender.cheap-domain": Self.cheapWords(argument(0))
        case "sender.open-domain": openDomainWords
        default: proofWords
        }
    }

    private var proofWords: FindingWords? {
        switch identifier {
        case "sender.fails-as-organisation": failsAsOrganisationWords
        case "sender.fails-as-us": failsAsUsWords
        case "sender.unproven-organisation": unprovenOrganisationWords
        case "sender.proven-elsewhere": provenElsewhereWords
        default: nil
        }
    }

    static let whyLookAlike = Phrase(
        en: "A familiar name inside an address makes readers believe the rest of it.",
        ja: "見慣れた名前が含まれていると、アドレス全体を信用してしまいがちです。"
    )

    static let partnersMay = Phrase(
        en: "Partners, resellers and fans use such names, too.",
        ja: "取引先や代理店などが、このような名前を使うこともあります。"
    )

    static let whySuffix = Phrase(
        en: "It is made to be read as an address under a trusted ending such as co.jp.",
        ja: "co.jp など信頼されている種類のアドレスに見せかけるための書き方です。"
    )

    static func randomWords(_ domain: String) -> FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The name \(domain) looks as if it had been thrown together at random.",
                ja: "\(domain) は無作為に作られたような名前です。"
            ),
            why: Phrase(
                en: "Impostors register many names by program and use each for a few days.",
                ja: "なりすましの送信者は、機械的に大量のドメインを取得して短期間で使い捨てます。"
            ),
            against: Phrase(
                en: "Abbreviations look the same.",
                ja: "略語でも同じように見えることがあります。"
            )
        )
    }

    static func cheapWords(_ domain: String) -> FindingWords {
        FindingWords(
            seen: Phrase(
                en: "\(domain) has an ending under which names cost next to nothing.",
                ja: "\(domain) は、非常に安く取得できる種類のドメインです。"
            ),
            why: Phrase(
                en: "Most throw-away domains are registered there.",
                ja: "使い捨てのドメインの多くがこの種類です。"
            ),
            against: Phrase(
                en: "Honest people use them, too.",
                ja: "正当な利用者も多くいます。"
            )
        )
    }

    private var domainImitatesWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The sender's domain \(argument(0)) looks like one of \(argument(1)), but \(argument(3)) is "
                    + "not known to belong to it.",
                ja: "送信元の \(argument(0)) は\(argument(2))のものに見えますが、\(argument(3)) は同組織のものと確認できません。"
            ),
            why: Self.whyLookAlike,
            against: Self.partnersMay
        )
    }

    private var domainImitatesUsWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The sender's domain \(argument(0)) looks like our own \(argument(1)), and is another.",
                ja: "送信元の \(argument(0)) は自社の \(argument(1)) に似ていますが、別のドメインです。"
            ),
            why: Phrase(
                en: "Look-alikes of one's own domain are registered to send false invoices and orders.",
                ja: "自社に似たドメインは、偽の請求や指示を送るために取得されることがあります。"
            ),
            against: Phrase(
                en: "It may belong to somebody with a similar name.",
                ja: "名前の似た別の組織のドメインかもしれません。"
            )
        )
    }

    private var domainImitatesSuffixWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "\(argument(0)) has “\(argument(1))” inside its name; what is registered is \(argument(2)).",
                ja: "\(argument(0)) は途中に「\(argument(1))」を含みますが、実際に登録されているドメインは \(argument(2)) です。"
            ),
            why: Self.whySuffix
        )
    }

    private var numberedMailboxWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The mailbox has a long number in it: \(argument(0)).",
                ja: "差出人のアドレスに長い番号が含まれています：\(argument(0))"
            ),
            why: Phrase(
                en: "Mass senders make a mailbox for each message that nobody reads.",
                ja: "大量送信では、通信ごとに使い捨てのアドレスが作られます。"
            ),
            against: Phrase(
                en: "Ticket systems and newsletters number their mailboxes, too.",
                ja: "問い合わせ管理システムやメールマガジンでも番号が付くことがあります。"
            )
        )
    }

    private var openDomainWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "\(argument(0)) is a name that a service gives to anybody.",
                ja: "\(argument(0)) は、サービスが誰にでも割り当てる名前です。"
            ),
            why: Phrase(
                en: "The name says nothing about who stands behind it.",
                ja: "この名前からは、誰が送信しているのか分かりません。"
            )
        )
    }

    private var failsAsOrganisationWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The sender's address is one of \(argument(1)) (\(argument(0))), but the message is not "
                    + "authenticated as its own.",
                ja: "差出人のアドレスは\(argument(2))（\(argument(0))）のものですが、認証の結果、本物と確認できません。"
            ),
            why: Phrase(
                en:
                    "Anybody can write any address into a message; the organisation asks receivers to check (DMARC).",
                ja: "差出人のアドレスは誰でも自由に書けます。同組織は受信側での確認（DMARC）を求めています。"
            ),
            against: Phrase(
                en: "Forwarding and mailing lists can break authentication.",
                ja: "転送やメーリングリストを経由すると、本物でも認証に失敗することがあります。"
            )
        )
    }

    private var failsAsUsWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The sender's address is one of ours (\(argument(0))), but the message is not authenticated "
                    + "as ours.",
                ja: "差出人のアドレスは自社（\(argument(0))）のものですが、認証の結果、自社からの送信と確認できません。"
            ),
            why: Phrase(
                en: "Mail that pretends to be from a colleague is believed.",
                ja: "同僚を装ったメールは信用されやすいため、よく使われます。"
            ),
            against: Phrase(
                en: "A service that sends in our name may not be set up for it yet.",
                ja: "自社名義で配信する外部サービスの設定が済んでいない可能性もあります。"
            )
        )
    }

    private var unprovenOrganisationWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The message comes in the name of \(argument(1)) from its address (\(argument(0))), and "
                    + "nothing proves it.",
                ja: "\(argument(2))のアドレス（\(argument(0))）から届いていますが、本物であることを確認できる認証がありません。"
            ),
            why: Phrase(
                en: "Well-known organisations authenticate their mail.",
                ja: "よく知られた組織は、通常メールに認証を付けています。"
            ),
            against: Phrase(
                en: "Mailing lists and forwarding break authentication.",
                ja: "メーリングリストや転送を経由すると、認証が失われることがあります。"
            )
        )
    }

    private var provenElsewhereWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The message is properly authenticated, but by \(argument(0)), which is not known to belong to "
                    + "\(argument(1)).",
                ja: "このメールは正しく認証されていますが、認証されたのは \(argument(0)) であり、\(argument(2))のものとは確認できません。"
            ),
            why: Phrase(
                en: "Authentication tells which domain sent a message, not whether that domain is honest.",
                ja: "認証で分かるのは送信元のドメインだけで、そのドメインが信頼できるかどうかではありません。"
            )
        )
    }
}
