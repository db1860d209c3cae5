import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.conversationKinds`; nil for others. Arguments must have been made harmless.
    var conversationWords: FindingWords? { abuseWords ?? threadWords }

    private var abuseWords: FindingWords? {
        guard identifier == "conversation.form-abuse" else { return nil }
        return FindingWords(
            seen: Phrase(
                en:
                    "A site's automatic reply quotes what a stranger typed into its form: “\(argument(0))” with "
                    + "the link \(argument(1)).",
                ja: "サイトの自動返信に、他人がフォームへ入力した誘い文句「\(argument(0))」と"
                    + "リンク（\(argument(1))）が含まれています。"
            ),
            why: Phrase(
                en: "Strangers type lures into forms, with the victim's address, so that an honest site sends them.",
                ja: "他人のメールアドレスを使ってフォームに誘い文句を入力し、正規のサイトに送らせる手口です。"
            ),
            against: Phrase(
                en: "The site itself is honest. If you did write to it, its reply is real but for the quoted words.",
                ja: "サイト自体は正規のものです。ご自身で問い合わせた場合は、引用部分を除いて本物の返信です。"
            )
        )
    }

    private var threadWords: FindingWords? {
        switch identifier {
        case "conversation.answer-from-elsewhere":
            FindingWords(
                seen: Phrase(
                    en: "It answers a message of ours, but \(argument(0)) never got it.",
                    ja: "こちらのメールへの返信ですが、\(argument(0)) に送ったことはありません。"
                ),
                why: Phrase(
                    en: "Thieves answer the mail they find in stolen mailboxes.",
                    ja: "盗んだメールボックスのやり取りに返信して信用させる手口があります。"
                ),
                against: Phrase(
                    en: "It may have been forwarded to the author, or he answers from another address.",
                    ja: "転送された人や、別のアドレスからの返信の場合もあります。"
                )
            )
        case "conversation.quoted-name-elsewhere":
            FindingWords(
                seen: Phrase(
                    en: "\(argument(0)) wrote from \(argument(1)), as the quotation says, and now from \(argument(2)).",
                    ja: "引用では \(argument(0)) のアドレスは \(argument(1)) ですが、このメールは \(argument(2)) から届いています。"
                ),
                why: Phrase(
                    en: "Who stole a conversation goes on with it under the same name from another address.",
                    ja: "盗んだやり取りを、同じ名前で別のアドレスから続ける手口があります。"
                ),
                against: Phrase(
                    en: "People write from several addresses. Ask on another way.",
                    ja: "複数のアドレスを使う人もいます。別の手段でご確認ください。"
                )
            )
        case "conversation.quote-without-thread":
            FindingWords(
                seen: Phrase(
                    en: "It quotes a message of \(argument(0)) without being an answer to it.",
                    ja: "\(argument(0)) のメールを引用していますが、返信の形になっていません。"
                ),
                why: Phrase(
                    en: "Programs that go on with stolen conversations often leave the thread out.",
                    ja: "盗んだやり取りを続けるプログラムは、返信の情報を付けないことがあります。"
                ),
                against: Phrase(en: "Some mailers forward so.", ja: "転送時にこの形になるソフトもあります。")
            )
        default: nil
        }
    }
}
