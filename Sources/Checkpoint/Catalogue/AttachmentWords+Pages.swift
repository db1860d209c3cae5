import Inspection

extension AttachmentWords {
    /// Words for pages and drawings.
    static let pages: Table = [
        "attachment.html-script": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a page with a script.",
                    ja: "「\(argument(0))」はスクリプト入りの Web ページです。"
                ),
                why: .carriedPage,
                against: Phrase(
                    en: "Reports and saved pages have scripts.",
                    ja: "レポートや保存したページにもあります。"
                )
            )
        },
        "attachment.html-form": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The page asks for input and sends it to \(argument(0)).",
                    ja: "ページが入力を求め、\(argument(0)) へ送信します。"
                ),
                why: .carriedPage,
                against: Phrase(
                    en: "Saved pages hold search boxes.",
                    ja: "保存したページには検索欄などがあります。"
                )
            )
        },
        "attachment.html-password-form": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The page asks for a password and sends it to \(argument(0)).",
                    ja: "ページがパスワードの入力を求め、\(argument(0)) へ送信します。"
                ),
                why: .carriedPage
            )
        },
        "attachment.html-builds-file": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The page builds a file and saves it (\(argument(0)), \(argument(1))).",
                    ja: "ページがファイルを組み立てて保存させます（\(argument(0))、\(argument(1))）。"
                ),
                why: .carriedSmuggle,
                against: Phrase(
                    en: "Reports that can be exported do.",
                    ja: "書き出し機能のあるレポートにもあります。"
                )
            )
        },
    ]

    /// Words for what pages and drawings hide.
    static let hiddenPages: Table = [
        "attachment.html-holds-archive": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "A file is written into the page (\(argument(0))).",
                    ja: "ページにファイルが埋め込まれています（\(argument(0))）。"
                ),
                why: .carriedSmuggle
            )
        },
        "attachment.html-redirects": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The page leads elsewhere at once: \(argument(0))",
                    ja: "ページがすぐ別の場所へ移動させます：\(argument(0))"
                ),
                why: .carriedPage
            )
        },
        "attachment.html-hides-script": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The script of the page is written so that nobody can read it (\(argument(0))).",
                    ja: "ページのスクリプトが読めないように細工されています（\(argument(0))）。"
                ),
                why: .carriedPage,
                against: Phrase(
                    en: "Libraries are packed to be small.",
                    ja: "ライブラリーは圧縮されていることがあります。"
                )
            )
        },
        "attachment.svg-script": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The picture carries a script or a page (\(argument(0))).",
                    ja: "画像にスクリプトやページが含まれています（\(argument(0))）。"
                ),
                why: .carriedPage
            )
        },
    ]
}
