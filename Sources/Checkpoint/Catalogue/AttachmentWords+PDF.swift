import Inspection

extension AttachmentWords {
    /// Words for PDF that does something.
    static let pdf: Table = [
        "attachment.pdf-script": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
        "attachment.pdf-starts-itself": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
        "attachment.pdf-launch": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The PDF starts a program: \(argument(0))",
                    ja: "PDF がプログラムを起動します：\(argument(0))"
                ),
                why: .carriedPdf
            )
        },
        "attachment.pdf-embedded-file": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
        "attachment.pdf-submits-form": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
        "attachment.pdf-rich-media": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
    ]

    /// Words for forms in PDF, and shortcuts.
    static let pdfForms: Table = [
        "attachment.pdf-xfa-form": { _ in
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
        },
        "attachment.pdf-opens-another": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
        "attachment.pdf-obscured": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
        "attachment.shortcut-runs-shell": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The shortcut carries out a command: \(argument(0)) \(argument(1))",
                    ja: "ショートカットが命令を実行します：\(argument(0)) \(argument(1))"
                ),
                why: .carriedRuns
            )
        },
        "attachment.shortcut-hides-arguments": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The shortcut hides what it is told to do: \(argument(0))",
                    ja: "ショートカットが命令の内容を隠しています：\(argument(0))"
                ),
                why: .carriedRuns
            )
        },
        "attachment.shortcut-wears-icon": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The shortcut to \(argument(1)) wears the icon of \(argument(0)).",
                    ja: "\(argument(1)) へのショートカットに \(argument(0)) のアイコンが付けられています。"
                ),
                why: .carriedTrick
            )
        },
        "attachment.shortcut-leads-to-share": { finding in
            let argument = finding.argument
            return FindingWords(
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
        },
    ]
}
