import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.linkKinds`; nil for others. Arguments must have been made harmless.
    var linkWords: FindingWords? { linkNameWords ?? linkWritingWords ?? linkPlaceWords ?? linkDeedWords }

    /// Whose name a link borrows.
    private var linkNameWords: FindingWords? {
        switch identifier {
        case "link.imitates-organisation":
            FindingWords(
                seen: Phrase(
                    en:
                        "A link leads to \(argument(0)): it has the name of \(argument(1)) in it, but \(argument(3)) is not known "
                        + "to belong to it.",
                    ja: "リンク先の \(argument(0)) には\(argument(2))の名前が含まれていますが、\(argument(3)) は同組織のものと確認できません。"
                ),
                why: Self.whyLookAlike,
                against: Self.partnersMay
            )
        case "link.looks-like-organisation":
            FindingWords(
                seen: Phrase(
                    en:
                        "A link leads to \(argument(0)), which is spelt nearly like \(argument(1)) and is not known to belong to it.",
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
        case "link.imitates-suffix":
            FindingWords(
                seen: Phrase(
                    en:
                        "A link leads to \(argument(0)) with “\(argument(1))” where it is no ending; what is registered is "
                        + "\(argument(2)).",
                    ja: "リンク先の \(argument(0)) は「\(argument(1))」を含みますが、実際に登録されているドメインは \(argument(2)) です。"
                ),
                why: Self.whySuffix
            )
        case "link.shown-elsewhere", "link.shown-differs": shownWords
        case "link.away-from-claim":
            FindingWords(
                seen: Phrase(
                    en:
                        "The message comes in the name of \(argument(0)), but a link leads to \(argument(2)), which is not known "
                        + "to belong to it.",
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
}
