extension NoticeObstacle: Explained {
    /// Why the notice is missing, for the record.
    var phrase: Phrase {
        switch self {
        case .noText: Phrase(en: "There is no text to put a notice into.", ja: "注意書きを入れられる本文がありません。")
        case .protected:
            Phrase(
                en: "It is signed or encrypted by its sender (S/MIME, PGP); a notice would break that.",
                ja: "送信者の署名か暗号（S/MIME・PGP）を壊すため、注意書きを入れていません。"
            )
        case .charset:
            Phrase(
                en: "A notice cannot be written in the charset of the text.",
                ja: "本文の文字コードでは注意書きを表せません。"
            )
        case .transferEncoding:
            Phrase(
                en: "The transfer encoding of the text is unknown or misplaced.",
                ja: "本文の転送エンコーディングが不明か、正しい位置にありません。"
            )
        case .ambiguous:
            Phrase(
                en: "The text has several Content-Type or Content-Transfer-Encoding fields, and readers differ.",
                ja: "Content-Type か Content-Transfer-Encoding が複数あり、メールソフトごとに解釈が異なります。"
            )
        case .noBody:
            Phrase(
                en: "No empty line parts the header from the text.",
                ja: "ヘッダーと本文を区切る空行がありません。"
            )
        case .damaged: Phrase(en: "The encoding of the text is damaged.", ja: "本文のエンコードが壊れています。")
        case .frames: Phrase(en: "The HTML consists of frames.", ja: "HTML がフレームだけでできています。")
        case .tooMany:
            Phrase(en: "There are more alternative texts than can be marked.", ja: "代替の本文が多すぎます。")
        }
    }
}
