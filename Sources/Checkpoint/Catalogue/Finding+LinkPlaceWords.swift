import Inspection

extension Finding {
    /// What kind of place a link leads to.
    var linkPlaceWords: FindingWords? {
        switch identifier {
        case "link.shortener": shortenerWords
        case "link.only-shorteners": onlyShortenersWords
        case "link.bare-storage": bareStorageWords
        case "link.redirector": redirectorWords
        case "link.open-host": openHostWords
        case "link.dynamic-host": dynamicHostWords
        case "link.listed": listedWords
        default: nil
        }
    }

    private var bareStorageWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link leads to \(argument(0)), a store in a cloud without a site's name.",
                ja: "リンク先の \(argument(0)) は、サイト名を持たないクラウド上の保管場所です。"
            ),
            why: Phrase(
                en: "Pages for customers stand under the organisation's own name.",
                ja: "利用者向けのページは、その組織のドメインに置かれるのが普通です。"
            ),
            against: Phrase(
                en: "Developers and newsletters link to files there.",
                ja: "開発者やメールマガジンが、ファイルの置き場所として使うこともあります。"
            )
        )
    }

    private var shortenerWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link goes through \(argument(0)), which does not show where it leads.",
                ja: "リンクは短縮サービス \(argument(0)) を経由しており、行き先が分かりません。"
            ),
            why: Phrase(
                en: "A company has no need to hide its own address.",
                ja: "企業が自社のアドレスを隠す必要は、通常ありません。"
            ),
            against: Phrase(
                en: "Short links are common in messages between people.",
                ja: "個人どうしのやり取りや宣伝では、普通に使われます。"
            )
        )
    }

    private var onlyShortenersWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "No link shows where it leads: all of them go through \(argument(0)) or its like.",
                ja: "すべてのリンクが \(argument(0)) などの短縮サービスを経由しており、行き先が分かりません。"
            ),
            why: Phrase(
                en: "Whoever has a site of their own links to it.",
                ja: "自社のサイトがあれば、直接リンクするのが普通です。"
            ),
            against: Phrase(
                en: "Messages between people may have just one short link.",
                ja: "個人どうしのメールでは、短縮リンクだけのこともあります。"
            )
        )
    }

    private var redirectorWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link to \(argument(0)) sends the reader on to \(argument(1)).",
                ja: "\(argument(0)) へのリンクは、さらに \(argument(1)) へ転送されます。"
            ),
            why: Phrase(
                en: "A trusted name in front lends its trust to whatever stands behind.",
                ja: "信頼されている名前を前に置くことで、その先のリンクも安全に見せかけられます。"
            ),
            against: Phrase(
                en: "Mail filters rewrite links that way when they forward.",
                ja: "他社のメールフィルターが、安全確認のために書き換えたリンクの場合もあります。"
            )
        )
    }

    private var openHostWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link leads to \(argument(0)), where anybody may put a page, a form or a file.",
                ja: "リンク先の \(argument(0)) は、誰でもページやフォーム、ファイルを置ける場所です。"
            ),
            why: Phrase(
                en: "The name of the service says nothing about whose page it is.",
                ja: "サービスの名前からは、誰のページか分かりません。"
            ),
            against: Phrase(en: "Most pages there are honest.", ja: "大半は正当なページです。")
        )
    }

    private var dynamicHostWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link leads to \(argument(0)), a name for machines at home.",
                ja: "リンク先の \(argument(0)) は、家庭の機器などに割り当てられる無料の名前です。"
            ),
            why: Phrase(
                en: "Companies do not keep their sites there.",
                ja: "企業がサイトを置く場所ではありません。"
            ),
            against: Phrase(en: "Hobbyists do.", ja: "個人が趣味で使っている場合もあります。")
        )
    }

    private var listedWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link to \(argument(0)) is on the list \(argument(1)).",
                ja: "\(argument(0)) へのリンクは、リスト \(argument(1)) に登録されています。"
            ),
            why: Phrase(
                en: "Somebody has found that address to be dangerous.",
                ja: "危険なリンクとして報告されています。"
            ),
            against: Phrase(
                en: "Lists are late to forget sites that have been cleaned.",
                ja: "すでに対処されたサイトが、リストに残っていることもあります。"
            )
        )
    }
}
