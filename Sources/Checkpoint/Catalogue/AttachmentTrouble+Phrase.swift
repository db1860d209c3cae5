extension AttachmentTrouble: Explained {
    /// For the reader of a message: nothing that a program said, which a stranger's file may have made it say.
    var phrase: Phrase {
        switch self {
        case .unopened(let failure):
            let reason = failure.plainPhrase
            return Phrase(
                en: "It could not be checked: \(reason.english).",
                ja: "検査できませんでした（\(reason.japanese)）。"
            )
        case .unconverted(let converter, let failure):
            let reason = failure.plainPhrase
            return Phrase(
                en: "It could not be made harmless by “\(converter)”: \(reason.english).",
                ja: "「\(converter)」で無害化できませんでした（\(reason.japanese)）。"
            )
        case .untried(let converter):
            return Phrase(
                en: "It was not given to “\(converter)”: it goes beyond the limits of what is converted.",
                ja: "変換の上限を超えているため、「\(converter)」による無害化は行いませんでした。"
            )
        case .unpacked(let failure):
            let reason = failure.plainPhrase
            return Phrase(
                en: "It could not be put into an encrypted ZIP file: \(reason.english).",
                ja: "暗号化 ZIP ファイルに入れられませんでした（\(reason.japanese)）。"
            )
        case .fixed:
            return Phrase(
                en: "It could not be replaced: the message must not be changed at this place.",
                ja: "この部分は変更できないため、置き換えられませんでした。"
            )
        }
    }
}

extension WorkerFailure {
    /// Without a full stop, to stand behind a colon or in brackets.
    var plainPhrase: Phrase {
        switch self {
        case .died: Phrase(en: "the program that did it crashed", ja: "処理するプログラムが異常終了しました")
        case .tooSlow: Phrase(en: "it took too long", ja: "制限時間を超えました")
        case .tooMuch: Phrase(en: "it would have become too large", ja: "大きさの上限を超えました")
        case .nonsense, .late: Phrase(en: "what came of it is of no use", ja: "正しい結果が得られませんでした")
        case .refused: Phrase(en: "the file cannot be read", ja: "ファイルを読み取れませんでした")
        case .unavailable: Phrase(en: "that is not possible here at present", ja: "現在この処理を利用できません")
        }
    }
}
