import Inspection

extension AttachmentWords {
    /// Words for macros.
    static let macros: Table = [
        "attachment.macro": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The document holds macros (\(argument(0))).",
                    ja: "文書にマクロが含まれています（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Many firms work with macros every day.",
                    ja: "業務で日常的にマクロを使う会社も多くあります。"
                )
            )
        },
        "attachment.macro-starts-itself": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its macros start by themselves (\(argument(0))).",
                    ja: "マクロが自動で動き始めます（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Forms prepare themselves when they are opened.",
                    ja: "開いたときに準備をする書式もあります。"
                )
            )
        },
        "attachment.macro-runs-programs": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its macros can run programs (\(argument(0))).",
                    ja: "マクロがプログラムを実行できます（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Tools for administrators do.",
                    ja: "管理用の道具ではありえます。"
                )
            )
        },
        "attachment.macro-downloads": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its macros can fetch files (\(argument(0))).",
                    ja: "マクロがファイルを取り込めます（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Some tables fetch their figures.",
                    ja: "数値を取り込む表もあります。"
                )
            )
        },
        "attachment.macro-writes-files": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its macros can write files (\(argument(0))).",
                    ja: "マクロがファイルを書き込めます（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Exports do.",
                    ja: "書き出し機能でも使われます。"
                )
            )
        },
        "attachment.macro-hides": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its macros put their words together so that nobody reads them (\(argument(0))).",
                    ja: "マクロの文字列が読めないように細工されています（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Makers of add-ins protect their source.",
                    ja: "アドインの作者がソースを守ることがあります。"
                )
            )
        },
        "attachment.macro-attacks": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its macros start by themselves (\(argument(0))) and run programs or fetch files "
                        + "(\(argument(1))).",
                    ja: "マクロが自動で動き始め（\(argument(0))）、プログラムの実行やファイルの取り込みをします（\(argument(1))）。"
                ),
                why: .carriedMacro
            )
        },
    ]

    /// Words for macros out of sight, and those of Excel 4.
    static let hiddenMacros: Table = [
        "attachment.macro-stomped": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The source of its macros was taken away, compiled code is left (\(argument(0))).",
                    ja: "マクロのソースが消され、コンパイル済みのコードだけが残されています（\(argument(0))）。"
                ),
                why: .carriedMacro
            )
        },
        "attachment.macro-unreadable": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The source of its macros cannot be read (\(argument(0))).",
                    ja: "マクロのソースを読み取れません（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "The file may be damaged.",
                    ja: "ファイルが壊れているのかもしれません。"
                )
            )
        },
        "attachment.excel4-macro": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It holds Excel 4 macros (\(argument(0))).",
                    ja: "Excel 4.0 マクロが含まれています（\(argument(0))）。"
                ),
                why: .carriedMacro,
                against: Phrase(
                    en: "Very old workbooks still have them.",
                    ja: "とても古いブックには残っていることがあります。"
                )
            )
        },
        "attachment.excel4-macro-starts-itself": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its Excel 4 macros start by themselves (\(argument(0))).",
                    ja: "Excel 4.0 マクロが自動で動き始めます（\(argument(0))）。"
                ),
                why: .carriedMacro
            )
        },
        "attachment.excel4-macro-runs-programs": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Its Excel 4 macros run programs or call into Windows (\(argument(0))).",
                    ja: "Excel 4.0 マクロがプログラムの実行や Windows の呼び出しをします（\(argument(0))）。"
                ),
                why: .carriedMacro
            )
        },
        "attachment.sheet-is-hidden": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The sheet “\(argument(0))” cannot be shown by Excel's menus.",
                    ja: "シート「\(argument(0))」は Excel のメニューからは表示できません。"
                ),
                why: .carriedUnseen,
                against: Phrase(
                    en: "Many workbooks keep their lists in such sheets.",
                    ja: "一覧などをこのようなシートに置くブックは多くあります。"
                )
            )
        },
        "attachment.excel4-macro-hidden": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Macros stand in the hidden sheet “\(argument(0))”.",
                    ja: "隠されたシート「\(argument(0))」にマクロがあります。"
                ),
                why: .carriedMacro
            )
        },
    ]
}
