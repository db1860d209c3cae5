import Inspection

extension Finding {
    /// Words for PDF and shortcuts.
    var attachmentPDFWords: FindingWords? {
        switch identifier {
        case "attachment.pdf-script":
            FindingWords(
                seen: Phrase(
                    en: "The PDF holds a script: \(argument(0))",
                    ja: "PDF にスクリプトが含まれています：\(argument(0))"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "Forms reckon with scripts.",
                    ja: "計算をする入力用紙では使われます。"
                )
            )
        case "attachment.pdf-starts-itself":
            FindingWords(
                seen: Phrase(
                    en: "The PDF does something as soon as it is opened (\(argument(0))).",
                    ja: "PDF を開くとすぐに動作します（\(argument(0))）。"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "Some forms do.",
                    ja: "一部の入力用紙にもあります。"
                )
            )
        case "attachment.pdf-launch":
            FindingWords(
                seen: Phrase(
                    en: "The PDF starts a program: \(argument(0))",
                    ja: "PDF がプログラムを起動します：\(argument(0))"
                ),
                why: .carriedPdf
            )
        case "attachment.pdf-embedded-file":
            FindingWords(
                seen: Phrase(
                    en: "The PDF holds the file “\(argument(0))”.",
                    ja: "PDF にファイル「\(argument(0))」が含まれています。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "Electronic invoices carry their data as a file.",
                    ja: "電子請求書はデータをファイルとして含みます。"
                )
            )
        default: nil
        }
    }

    /// Words for PDF and shortcuts.
    var attachmentPDFWordsMore: FindingWords? {
        switch identifier {
        case "attachment.pdf-submits-form":
            FindingWords(
                seen: Phrase(
                    en: "The PDF sends what is typed in to \(argument(0)).",
                    ja: "PDF は入力内容を \(argument(0)) へ送信します。"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "Forms of authorities do.",
                    ja: "役所などの入力用紙にもあります。"
                )
            )
        case "attachment.pdf-rich-media":
            FindingWords(
                seen: Phrase(
                    en: "The PDF holds media that run (\(argument(0))).",
                    ja: "PDF に動的なメディアが含まれています（\(argument(0))）。"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "Catalogues hold films.",
                    ja: "動画入りのカタログもあります。"
                )
            )
        default: nil
        }
    }

    /// Words for PDF and shortcuts.
    var attachmentPDFFormWords: FindingWords? {
        switch identifier {
        case "attachment.pdf-xfa-form":
            FindingWords(
                seen: Phrase(
                    en: "The PDF is an XFA form.",
                    ja: "PDF は XFA フォームです。"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "Many authorities use them.",
                    ja: "多くの役所で使われています。"
                )
            )
        case "attachment.pdf-opens-another":
            FindingWords(
                seen: Phrase(
                    en: "The PDF opens another document: \(argument(0))",
                    ja: "PDF がほかの文書を開きます：\(argument(0))"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "Manuals in several volumes do.",
                    ja: "分冊の説明書などにもあります。"
                )
            )
        case "attachment.pdf-obscured":
            FindingWords(
                seen: Phrase(
                    en: "Names in the PDF are written so that filters miss them (\(argument(0))).",
                    ja: "PDF 内の名前がフィルターを避ける書き方になっています（\(argument(0))）。"
                ),
                why: .carriedPdf,
                against: Phrase(
                    en: "A careless program may have written it.",
                    ja: "不注意なソフトが作った可能性もあります。"
                )
            )
        case "attachment.shortcut-runs-shell":
            FindingWords(
                seen: Phrase(
                    en: "The shortcut carries out a command: \(argument(0)) \(argument(1))",
                    ja: "ショートカットが命令を実行します：\(argument(0)) \(argument(1))"
                ),
                why: .carriedRuns
            )
        default: nil
        }
    }

    /// Words for PDF and shortcuts.
    var attachmentPDFFormWordsMore: FindingWords? {
        switch identifier {
        case "attachment.shortcut-hides-arguments":
            FindingWords(
                seen: Phrase(
                    en: "The shortcut hides what it is told to do: \(argument(0))",
                    ja: "ショートカットが命令の内容を隠しています：\(argument(0))"
                ),
                why: .carriedRuns
            )
        case "attachment.shortcut-wears-icon":
            FindingWords(
                seen: Phrase(
                    en: "The shortcut to \(argument(1)) wears the icon of \(argument(0)).",
                    ja: "\(argument(1)) へのショートカットに \(argument(0)) のアイコンが付けられています。"
                ),
                why: .carriedTrick
            )
        case "attachment.shortcut-leads-to-share":
            FindingWords(
                seen: Phrase(
                    en: "The shortcut leads to a file on another machine: \(argument(0))",
                    ja: "ショートカットが別のコンピューター上のファイルを指しています：\(argument(0))"
                ),
                why: .carriedFetch,
                against: Phrase(
                    en: "Within a firm such shortcuts are common.",
                    ja: "社内ではよく使われます。"
                )
            )
        default: nil
        }
    }
}
