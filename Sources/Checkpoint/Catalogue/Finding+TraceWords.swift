import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.traceKinds`; nil for others. Arguments must have been made harmless.
    var traceWords: FindingWords? {
        guard let seen = traceSeen else { return nil }
        return FindingWords(
            seen: seen,
            why: Phrase(
                en: "It does not fit what the message says it is, and is frequent in mass-produced fraud.",
                ja: "メールの名乗る内容と合わず、大量に作られる詐欺メールに多い特徴です。"
            ),
            against: Phrase(
                en: "By itself it means nothing: partners abroad and old programs leave the same traces.",
                ja: "これだけでは問題ではありません。海外の取引先や古いソフトでも同じ特徴が現れます。"
            )
        )
    }

    private var traceSeen: Phrase? {
        switch identifier {
        case "trace.chinese-charset":
            Phrase(
                en: "The Japanese text is written in a Chinese character set (\(argument(0))).",
                ja: "日本語の文章が中国語の文字コード（\(argument(0))）で書かれています。"
            )
        case "trace.chinese-fonts":
            Phrase(
                en: "The Japanese text is set in a font of Chinese systems (\(argument(0))).",
                ja: "日本語の文章に中国語環境のフォント（\(argument(0))）が指定されています。"
            )
        case "trace.time-zone":
            Phrase(
                en: "The Japanese text is dated in the time zone \(argument(0)), which is not Japan's.",
                ja: "日本語のメールですが、日時が日本ではない時間帯（\(argument(0))）で書かれています。"
            )
        case "trace.invented-mailer":
            Phrase(
                en: "It says it was written with “\(argument(0))”, a program that does not exist.",
                ja: "存在しないソフト「\(argument(0))」で作られたと書かれています。"
            )
        case "trace.aged-mailer":
            Phrase(
                en: "It says it was written with “\(argument(0))”, which nobody uses any more.",
                ja: "今では使われていないソフト「\(argument(0))」で作られたと書かれています。"
            )
        default: traceInHeader
        }
    }

    private var traceInHeader: Phrase? {
        switch identifier {
        case "trace.odd-message-id":
            Phrase(
                en: "Its Message-ID (\(argument(0))) is as mass mailers make it.",
                ja: "Message-ID（\(argument(0))）が、大量送信ソフトの作る形です。"
            )
        case "trace.no-message-id": Phrase(en: "It has no Message-ID.", ja: "Message-ID がありません。")
        case "trace.odd-date":
            argument(0).isEmpty
                ? Phrase(en: "It has no date.", ja: "日時がありません。")
                : Phrase(
                    en: "Its date cannot be, or cannot be read (\(argument(0))).",
                    ja: "日時があり得ないか、読み取れません（\(argument(0))）。"
                )
        case "trace.needless-base64":
            Phrase(
                en: "Its plain text is encoded although nothing needs it.",
                ja: "必要がないのに、本文が base64 で符号化されています。"
            )
        case "trace.raw-header":
            Phrase(
                en: "The field \(argument(0)) has characters that are not encoded.",
                ja: "\(argument(0)) フィールドに、符号化されていない文字があります。"
            )
        case "trace.malformed-author":
            Phrase(
                en: "Its sender is not written as mailers write it: \(argument(0)).",
                ja: "差出人の書き方が、メールソフトの書き方と違います：\(argument(0))"
            )
        default: nil
        }
    }
}
