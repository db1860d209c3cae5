import Inspection

extension AttachmentWords {
    /// Words for tricks in names.
    static let names: Table = [
        "attachment.name-turns-direction": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The name “\(argument(0))” turns the direction of writing, so that its end looks like another.",
                    ja: "ファイル名「\(argument(0))」は文字の向きを変えて、拡張子を別のものに見せています。"
                ),
                why: .carriedTrick
            )
        },
        "attachment.name-hides-characters": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The name “\(argument(0))” holds characters that cannot be seen.",
                    ja: "ファイル名「\(argument(0))」には目に見えない文字が含まれています。"
                ),
                why: .carriedTrick,
                against: Phrase(
                    en: "Copying a title from a web page can bring them in.",
                    ja: "Web ページから題名を写すと混ざることがあります。"
                )
            )
        },
        "attachment.name-hides-ending": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The end of the name “\(argument(0))” is out of sight, behind blanks or dots.",
                    ja: "ファイル名「\(argument(0))」の末尾は、空白や点で見えにくくされています。"
                ),
                why: .carriedTrick
            )
        },
        "attachment.name-has-two-extensions": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” looks like .\(argument(1)) and is .\(argument(2)).",
                    ja: "「\(argument(0))」は .\(argument(1)) に見えますが、実際は .\(argument(2)) です。"
                ),
                why: .carriedTrick
            )
        },
        "attachment.name-leads-elsewhere": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The name “\(argument(0))” leads out of the folder into which it is saved.",
                    ja: "ファイル名「\(argument(0))」は、保存先とは別の場所を指しています。"
                ),
                why: .carriedTrick,
                against: Phrase(
                    en: "Some old mailers send the whole path of a file.",
                    ja: "古いメールソフトには、ファイルのパスをそのまま送るものがあります。"
                )
            )
        },
        "attachment.type-is-disguised": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is named as \(argument(2)) and is \(argument(1)).",
                    ja: "「\(argument(0))」は \(argument(2)) を名乗っていますが、中身は \(argument(1)) です。"
                ),
                why: .carriedTrick
            )
        },
        "attachment.type-is-another": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is named as \(argument(2)), its content is \(argument(1)).",
                    ja: "「\(argument(0))」は \(argument(2)) という名前ですが、中身は \(argument(1)) です。"
                ),
                why: .carriedUnseen,
                against: Phrase(
                    en: "Programs often save under an extension of another kind.",
                    ja: "ソフトが別の拡張子で保存することはよくあります。"
                )
            )
        },
    ]
}
