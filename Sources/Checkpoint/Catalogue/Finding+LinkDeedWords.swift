import Inspection

extension Finding {
    /// What a link does.
    var linkDeedWords: FindingWords? {
        switch identifier {
        case "link.names-recipient": namesRecipientWords
        case "link.form-elsewhere": formElsewhereWords
        case "link.carries-page", "link.runs-script": programWords
        case "link.telephone": telephoneWords
        case "link.from-code": fromCodeWords
        case "link.too-many": tooManyWords
        default: nil
        }
    }

    private var programWords: FindingWords {
        FindingWords(
            seen: identifier == "link.carries-page"
                ? Phrase(
                    en: "A link does not lead to a site: the whole page is inside of it.",
                    ja: "サイトへのリンクではなく、リンク自体にページ全体が埋め込まれています。"
                )
                : Phrase(
                    en: "A link runs a program instead of leading to a site.",
                    ja: "サイトへのリンクではなく、プログラムを実行するリンクです。"
                ),
            why: Phrase(
                en: "No list and no filter sees a site that is nowhere.",
                ja: "実在しないサイトは、リストにもフィルターにも検知されません。"
            )
        )
    }

    private var namesRecipientWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link to \(argument(0)) carries the recipient's address.",
                ja: "\(argument(0)) へのリンクに、受信者のアドレスが含まれています。"
            ),
            why: Phrase(
                en: "The page then shows it in a false form, and its owner learns who has clicked.",
                ja: "偽の入力画面にアドレスを表示したり、誰がクリックしたかを知るために使われます。"
            ),
            against: Phrase(
                en: "Links to leave a newsletter do the same.",
                ja: "配信停止のリンクなどでもよく使われます。"
            )
        )
    }

    private var formElsewhereWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The message holds a form; what is typed into it goes to \(argument(0)).",
                ja: "メール内に入力欄があり、入力内容は \(argument(0)) に送信されます。"
            ),
            why: Phrase(
                en: "Nobody who is honest asks for passwords inside a message.",
                ja: "正当な組織が、メールの中でパスワードなどを入力させることはありません。"
            ),
            against: Phrase(
                en: "Some newsletters have search fields and polls.",
                ja: "検索欄やアンケートが付いたメールマガジンもあります。"
            )
        )
    }

    private var telephoneWords: FindingWords {
        FindingWords(
            seen: Phrase(en: "A link calls \(argument(0)).", ja: "\(argument(0)) に電話をかけるリンクがあります。"),
            why: Phrase(
                en: "Impostors have themselves called, where no filter listens.",
                ja: "電話をかけさせ、口頭でだます手口もあります。"
            ),
            against: Phrase(en: "So do shops.", ja: "一般の店舗などでも普通に使われます。")
        )
    }

    private var fromCodeWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A picture holds a code that leads to \(argument(0)).",
                ja: "画像内のコードのリンク先は \(argument(0)) です。"
            ),
            why: Phrase(
                en: "A code takes the reader to a telephone, past every protection of the computer.",
                ja: "コードはスマートフォンで読み取られるため、パソコン側の保護が働きません。"
            ),
            against: Phrase(en: "Tickets and leaflets have codes.", ja: "チケットやチラシなどにも使われます。")
        )
    }

    private var tooManyWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "Only the first \(argument(0)) links were looked at.",
                ja: "リンクが多いため、最初の \(argument(0)) 件だけを確認しました。"
            ),
            why: Phrase(
                en: "A link that matters may be hidden behind many that do not.",
                ja: "大量のリンクの後ろに、問題のあるリンクが隠されている可能性があります。"
            )
        )
    }
}
