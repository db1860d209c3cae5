import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.linkKinds`; nil for others. Arguments must have been made harmless.
    var linkWords: FindingWords? { linkNameWords ?? linkWritingWords ?? linkPlaceWords ?? linkDeedWords }

    /// Whose name a link borrows.
    private var linkNameWords: FindingWords? {
        switch identifier {
        case "link.imitates-organisation": imitatesOrganisationWords
        case "link.looks-like-organisation", "link.near-organisation": looksLikeOrganisationWords
        case "link.imitates-suffix": imitatesSuffixWords
        case "link.shown-elsewhere", "link.shown-differs": shownWords
        case "link.away-from-claim", "link.elsewhere-too", "link.away-from-subject", "link.away-from-sender": awayWords
        case "link.borrows-pictures": borrowsPicturesWords
        case "link.strange-to-sender": strangeToSenderWords
        default: nil
        }
    }

    private var shownWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link shows \(argument(0)) and leads to \(argument(1)).",
                ja: "リンクの表示は \(argument(0)) ですが、実際のリンク先は \(argument(1)) です。"
            ),
            why: identifier == "link.shown-elsewhere"
                ? Phrase(
                    en: "The address that is shown belongs to somebody known; the real target does not.",
                    ja: "表示されているアドレスは実在の組織のものですが、実際のリンク先は違います。"
                )
                : Phrase(
                    en: "What is shown and where it leads are two things.",
                    ja: "表示とリンク先は別々に指定できます。"
                ),
            against: Phrase(
                en: "Newsletters count clicks that way.",
                ja: "メールマガジンでは、クリック数の計測のためによく使われます。"
            )
        )
    }

    private var awayWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The message comes in the name of \(argument(0)), but a link leads to \(argument(2)), which "
                    + "is not known to belong to it.",
                ja: "\(argument(1))を名乗るメールですが、リンク先の \(argument(2)) は同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "Genuine links beside it prove nothing: one false link is enough.",
                ja: "ほかに本物のリンクがあっても安心はできません。偽のリンクが一つあれば十分だからです。"
            ),
            against: Phrase(
                en: "Organisations count clicks through services of others.",
                ja: "クリック数を計測するために、外部のサービスを経由させることもあります。"
            )
        )
    }

    private var imitatesOrganisationWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "A link leads to \(argument(0)): it has the name of \(argument(1)) in it, but "
                    + "\(argument(3)) is not known to belong to it.",
                ja: "リンク先の \(argument(0)) には\(argument(2))の名前が含まれていますが、\(argument(3)) は同組織のものと確認できません。"
            ),
            why: Self.whyLookAlike,
            against: Self.partnersMay
        )
    }

    private var looksLikeOrganisationWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "A link leads to \(argument(0)), which is spelt nearly like \(argument(1)) and is not known "
                    + "to belong to it.",
                ja: "リンク先の \(argument(0)) は\(argument(2))によく似たつづりですが、同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "One letter more, less or other is easily overlooked.",
                ja: "一文字の違いは見落としやすく、偽サイトによく使われます。"
            ),
            against: Phrase(
                en: "Names can be alike by chance.",
                ja: "偶然似た名前の場合もあります。"
            )
        )
    }

    private var imitatesSuffixWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "A link leads to \(argument(0)) with “\(argument(1))” where it is no ending; what is registered is "
                    + "\(argument(2)).",
                ja: "リンク先の \(argument(0)) は「\(argument(1))」を含みますが、実際に登録されているドメインは \(argument(2)) です。"
            ),
            why: Self.whySuffix
        )
    }

    private var borrowsPicturesWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "Pictures are loaded from \(argument(2)), which belongs to \(argument(0)); the sender does not.",
                ja: "画像は\(argument(1))の \(argument(2)) から読み込まれますが、送信元は同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "Genuine pictures make a false message look right.",
                ja: "本物の画像を使うと、偽のメールも本物らしく見えます。"
            ),
            against: Phrase(
                en: "Shops show the pictures of what they sell.",
                ja: "販売店がメーカーの画像を使うこともあります。"
            )
        )
    }

    private var strangeToSenderWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "Every link leads to \(argument(0)), which is not the sender's (\(argument(1))).",
                ja: "リンクはすべて \(argument(0)) に向かっており、送信元（\(argument(1))）とは別のドメインです。"
            ),
            why: Phrase(
                en: "Mail that is sent through a stolen mailbox leads elsewhere.",
                ja: "乗っ取ったアドレスから送られるメールは、送信元と無関係な場所へ誘導します。"
            ),
            against: Phrase(
                en: "People recommend pages of others, and newsletters count clicks.",
                ja: "他者のページの紹介や、クリック数の計測でも同じになります。"
            )
        )
    }
}
