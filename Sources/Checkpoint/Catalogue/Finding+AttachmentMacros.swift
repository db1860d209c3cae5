import Inspection

extension Finding {
    /// Words for macros.
    var attachmentMacroWords: FindingWords? {
        switch identifier {
        case "attachment.macro":
            FindingWords(
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
        case "attachment.macro-starts-itself":
            FindingWords(
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
        case "attachment.macro-runs-programs":
            FindingWords(
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
        case "attachment.macro-downloads":
            FindingWords(
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
        default: nil
        }
    }

    /// Words for macros.
    var attachmentMacroWordsMore: FindingWords? {
        switch identifier {
        case "attachment.macro-writes-files":
            FindingWords(
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
        case "attachment.macro-hides":
            FindingWords(
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
        case "attachment.macro-attacks":
            FindingWords(
                seen: Phrase(
                    en: "Its macros start by themselves (\(argument(0))) and run programs or fetch files "
                        + "(\(argument(1))).",
                    ja: "マクロが自動で動き始め（\(argument(0))）、プログラムの実行やファイルの取り込みをします（\(argument(1))）。"
                ),
                why: .carriedMacro
            )
        default: nil
        }
    }

    /// Words for macros.
    var attachmentHiddenMacroWords: FindingWords? {
        switch identifier {
        case "attachment.macro-stomped":
            FindingWords(
                seen: Phrase(
                    en: "The source of its macros was taken away, compiled code is left (\(argument(0))).",
                    ja: "マクロのソースが消され、コンパイル済みのコードだけが残されています（\(argument(0))）。"
                ),
                why: .carriedMacro
            )
        case "attachment.macro-unreadable":
            FindingWords(
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
        case "attachment.excel4-macro":
            FindingWords(
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
        case "attachment.excel4-macro-starts-itself":
            FindingWords(
                seen: Phrase(
                    en: "Its Excel 4 macros start by themselves (\(argument(0))).",
                    ja: "Excel 4.0 マクロが自動で動き始めます（\(argument(0))）。"
                ),
                why: .carriedMacro
            )
        default: nil
        }
    }

    /// Words for macros.
    var attachmentHiddenMacroWordsMore: FindingWords? {
        switch identifier {
        case "attachment.excel4-macro-runs-programs":
            FindingWords(
                seen: Phrase(
                    en: "Its Excel 4 macros run programs or call into Windows (\(argument(0))).",
                    ja: "Excel 4.0 マクロがプログラムの実行や Windows の呼び出しをします（\(argument(0))）。"
                ),
                why: .carriedMacro
            )
        case "attachment.sheet-is-hidden":
            FindingWords(
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
        case "attachment.excel4-macro-hidden":
            FindingWords(
                seen: Phrase(
                    en: "Macros stand in the hidden sheet “\(argument(0))”.",
                    ja: "隠されたシート「\(argument(0))」にマクロがあります。"
                ),
                why: .carriedMacro
            )
        default: nil
        }
    }
}
