import Inspection

extension Finding {
    /// What letters are not what they look like. Arguments must have been made harmless.
    var letterWords: FindingWords? {
        switch identifier {
        case "text.invisible-characters": invisibleCharacters
        case "text.styled-letters": styledLetters
        case "text.mixed-scripts": mixedScripts
        case "text.disguised-words": disguisedWords
        default: nil
        }
    }

    private var invisibleCharacters: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "\(argument(0)) characters that nobody sees stand within words.",
                ja: "単語の途中に、目に見えない文字が \(argument(0)) 個あります。"
            ),
            why: Phrase(
                en: "They hide words from filters while readers see them whole.",
                ja: "読む人には普通に見えますが、フィルターから単語を隠す働きがあります。"
            ),
            against: Phrase(
                en: "Text copied from web pages may bring some along.",
                ja: "ウェブページから文章を貼り付けると混ざることがあります。"
            )
        )
    }

    private var styledLetters: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "\(argument(0)) letters are signs of mathematics or the like that only look like letters.",
                ja: "文字に似せた数学記号などが \(argument(0)) 個使われています。"
            ),
            why: Phrase(
                en: "They catch the eye, and hide words from filters.",
                ja: "目を引くため、またフィルターから単語を隠すために使われます。"
            ),
            against: Phrase(en: "Advertisers and friends like them, too.", ja: "広告や私的なメールでも使われます。")
        )
    }

    private var mixedScripts: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "Cyrillic or Greek letters stand in \(argument(0)) words of Latin letters.",
                ja: "ラテン文字の単語にキリル文字やギリシャ文字が混ざっています（\(argument(0)) 語）。"
            ),
            why: Phrase(
                en: "They look the same, so that a false name looks like the right one.",
                ja: "見た目が同じなので、偽の名前を本物のように見せられます。"
            )
        )
    }

    private var disguisedWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "English words wear accents they do not have: \(argument(0)).",
                ja: "英単語に本来ない記号付きの文字が使われています：\(argument(0))"
            ),
            why: Phrase(
                en: "Readers read over them; filters do not know the words.",
                ja: "読む人は気付かず、フィルターには別の単語に見えます。"
            )
        )
    }
}
