import Inspection

extension Assessment {
    /// What a reader is told before the findings; nil where there is nothing to tell.
    var phrase: Phrase? {
        switch level {
        case .danger:
            Phrase(
                en: "Do not trust this message: several independent things speak against it.",
                ja: "このメールを信用しないでください。複数の独立した手がかりが不審な点を示しています。"
            )
        case .caution:
            Phrase(
                en: "Be careful with this message: something speaks against it.",
                ja: "このメールにはご注意ください。不審な点があります。"
            )
        case .note:
            Phrase(
                en: "A few things are worth knowing; by themselves they prove nothing.",
                ja: "参考になる点があります。それだけで不正と決まるものではありません。"
            )
        case nil: nil
        }
    }

    /// What finding nothing means where not all could be looked at.
    static let foundNothingInPart = Phrase(
        en: "Inspections found nothing in what they could look at; not all of the message could be.",
        ja: "検査できた範囲では不審な点は見つかりませんでしたが、検査できなかった部分があります。"
    )

    /// What finding nothing means. Well-written fraud shows nothing to find.
    static let foundNothing = Phrase(
        en: "Inspections found nothing. That does not prove the message honest: well-made fraud shows nothing to find.",
        ja: "検査では不審な点は見つかりませんでした。ただし、巧妙な詐欺には何も現れないため、安全の証明にはなりません。"
    )
}

extension Finding.Severity {
    /// As one word.
    var levelWord: Phrase {
        switch self {
        case .note: Phrase(en: "good to know", ja: "参考")
        case .caution: Phrase(en: "be careful", ja: "注意")
        case .danger: Phrase(en: "danger", ja: "危険")
        }
    }
}
