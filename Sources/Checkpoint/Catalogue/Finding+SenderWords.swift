import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.senderKinds`; nil for others. Arguments must have been made harmless.
    var senderWords: FindingWords? {
        claimWords ?? namePartWords ?? senderDomainWords ?? addressingWords ?? reassuringWords
    }

    /// Whose name the sender borrows.
    private var claimWords: FindingWords? {
        switch identifier {
        case "sender.claims-organisation": claimsOrganisationWords
        case "sender.claims-organisation-by-list": claimsOrganisationByListWords
        case "sender.disguised-name": disguisedNameWords
        case "sender.subject-claims": subjectClaimsWords
        case "sender.text-claims": textClaimsWords
        case "sender.claims-own-person": claimsOwnPersonWords
        default: nil
        }
    }

    private var claimsOrganisationWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The sender calls itself “\(argument(0))”, the name of \(argument(1)), but writes from "
                    + "\(argument(3)), which is not known to belong to it.",
                ja: "差出人は「\(argument(0))」と、\(argument(2))の名前を名乗っていますが、送信元の \(argument(3)) は"
                    + "同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "Most mail readers show the name alone; anybody can choose any name.",
                ja: "多くのメールソフトは差出人の名前だけを表示します。名前は誰でも自由に付けられます。"
            ),
            against: Phrase(
                en: "The organisation may use an agent, or a domain that is not in the table yet.",
                ja: "同組織が配信を委託している場合や、まだ表にないドメインを使っている場合もあります。"
            )
        )
    }

    private var subjectClaimsWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The subject names \(argument(1)), but the sender's domain \(argument(3)) is not known to "
                    + "belong to it.",
                ja: "件名に\(argument(2))の名前がありますが、送信元の \(argument(3)) は同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "Impostors put the name where it is read first.",
                ja: "なりすましメールは、最初に目に入る件名に有名な名前を入れます。"
            ),
            against: Phrase(
                en: "Anybody may write about an organisation.",
                ja: "その組織について書いただけのメールでも同じになります。"
            )
        )
    }

    private var textClaimsWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The text speaks of \(argument(1)) (“\(argument(0))”), but neither the sender's domain "
                    + "\(argument(3)) nor any link is known to belong to it.",
                ja: "本文は\(argument(2))（「\(argument(0))」）に触れていますが、送信元の \(argument(3)) もリンク先も"
                    + "同組織のものと確認できません。"
            ),
            why: Phrase(
                en: "Mail from an organisation comes from it, or leads to it.",
                ja: "本物の案内であれば、送信元かリンク先のどちらかは同組織のものです。"
            ),
            against: Phrase(
                en: "Anybody may write about an organisation.",
                ja: "その組織について書いただけのメールでも同じになります。"
            )
        )
    }

    private var claimsOrganisationByListWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "The sender calls itself “\(argument(0))”, the name of \(argument(1)), but the message came "
                    + "through \(argument(3)), which replaced the address.",
                ja: "差出人は「\(argument(0))」と、\(argument(2))の名前を名乗っていますが、\(argument(3)) を経由しており、"
                    + "もとのアドレスは置き換えられています。"
            ),
            why: Phrase(
                en: "A company does not write to its customers through somebody's mailing list.",
                ja: "企業がお客様への連絡を、他者のメーリングリスト経由で送ることはまずありません。"
            ),
            against: Phrase(
                en: "A member of staff may have written to the list.",
                ja: "その組織の担当者がメーリングリストに投稿した可能性はあります。"
            )
        )
    }

    private var disguisedNameWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "“\(argument(0))” only looks like \(argument(1)): it is written with other characters of "
                    + "the same shape.",
                ja: "「\(argument(0))」は\(argument(2))に見えますが、形の似た別の文字で書かれています。"
            ),
            why: Phrase(
                en: "Nobody writes their own name with foreign letters, except to slip past filters.",
                ja: "自社の名前を別の文字で書く必要があるのは、フィルターをすり抜けたい送信者だけです。"
            )
        )
    }

    private var claimsOwnPersonWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The sender has the name of a colleague, “\(argument(0))”, but writes from \(argument(1)).",
                ja: "差出人名は社内の「\(argument(0))」さんと同じですが、アドレスは \(argument(1)) です。"
            ),
            why: Phrase(
                en: "Payments and gift cards are asked for in the name of a superior from a stranger's address.",
                ja: "上司などの名前をかたり、別のアドレスから送金やギフトカードの購入を求める手口があります。"
            ),
            against: Phrase(
                en: "It may be a private address of the colleague, or somebody of the same name. Ask by telephone.",
                ja: "ご本人の個人アドレスや同姓同名の方の可能性もあります。電話などでご確認ください。"
            )
        )
    }
}
