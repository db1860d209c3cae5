import Inspection

extension AttachmentWords {
    /// Words for what something is.
    static let types: Table = [
        "attachment.program": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a program (\(argument(1))).",
                    ja: "「\(argument(0))」はプログラムです（\(argument(1))）。"
                ),
                why: .carriedRuns,
                against: Phrase(
                    en: "Software makers among themselves send programs, though seldom by mail.",
                    ja: "開発者どうしでは、まれにメールで送ることがあります。"
                )
            )
        },
        "attachment.script": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a script that runs when it is opened (\(argument(1))).",
                    ja: "「\(argument(0))」は開くと動くスクリプトです（\(argument(1))）。"
                ),
                why: .carriedRuns,
                against: Phrase(
                    en: "Programmers send them to each other.",
                    ja: "開発者どうしで送ることがあります。"
                )
            )
        },
        "attachment.source-script": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is the text of a program (\(argument(1))).",
                    ja: "「\(argument(0))」はプログラムのソースです（\(argument(1))）。"
                ),
                why: .carriedRuns,
                against: Phrase(
                    en: "It does nothing by being opened on most machines.",
                    ja: "ほとんどの環境では、開いただけでは動きません。"
                )
            )
        },
        "attachment.shortcut": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a shortcut (\(argument(1))): it runs what it names.",
                    ja: "「\(argument(0))」はショートカットです（\(argument(1))）。指定されたものを実行します。"
                ),
                why: .carriedRuns
            )
        },
        "attachment.web-shortcut": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a shortcut to an address.",
                    ja: "「\(argument(0))」は Web などへのショートカットです。"
                ),
                why: .carriedFetch,
                against: Phrase(
                    en: "Browsers make them when an address is dragged to the desktop.",
                    ja: "ブラウザーからアドレスを保存すると作られます。"
                )
            )
        },
        "attachment.disk-image": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is an image of a disc (\(argument(1))).",
                    ja: "「\(argument(0))」はディスクイメージです（\(argument(1))）。"
                ),
                why: .carriedRuns,
                against: Phrase(
                    en: "Makers of software distribute such images.",
                    ja: "ソフトの配布に使われる形式です。"
                )
            )
        },
        "attachment.onenote": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a OneNote section.",
                    ja: "「\(argument(0))」は OneNote のノートです。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "Colleagues may share notes in this form.",
                    ja: "同僚どうしがノートを共有することがあります。"
                )
            )
        },
    ]

    /// Words for archives, and what cannot be opened.
    static let archives: Table = [
        "attachment.encrypted": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” (\(argument(1))) needs a password.",
                    ja: "「\(argument(0))」（\(argument(1))）はパスワードで保護されています。"
                ),
                why: .carriedUnseen,
                against: Phrase(
                    en: "Many firms still send documents in this way.",
                    ja: "この方法で書類を送る会社はまだ多くあります。"
                )
            )
        },
        "attachment.opening-stopped": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” holds more than is inspected.",
                    ja: "「\(argument(0))」は検査の上限を超えています。"
                ),
                why: .carriedLimits,
                against: Phrase(
                    en: "Very large archives exist.",
                    ja: "とても大きな書庫は実際にあります。"
                )
            )
        },
        "attachment.archive-explodes": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” grows beyond all measure when it is unpacked.",
                    ja: "「\(argument(0))」は展開すると異常な大きさになります。"
                ),
                why: .carriedLimits
            )
        },
        "attachment.archive-disagrees": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The archive “\(argument(0))” says two things about “\(argument(1))”.",
                    ja: "書庫「\(argument(0))」は「\(argument(1))」について食い違う情報を持っています。"
                ),
                why: .carriedReader,
                against: Phrase(
                    en: "A broken program may have written it.",
                    ja: "壊れたソフトが作った可能性もあります。"
                )
            )
        },
        "attachment.archive-hides-files": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The archive “\(argument(0))” holds “\(argument(1))” and does not list it.",
                    ja: "書庫「\(argument(0))」には、一覧にない「\(argument(1))」が入っています。"
                ),
                why: .carriedReader,
                against: Phrase(
                    en: "Programs that replace files in an archive can leave the old ones there.",
                    ja: "書庫内のファイルを差し替えると、古いものが残ることがあります。"
                )
            )
        },
        "attachment.archive-repeats-names": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The archive “\(argument(0))” holds two files of one name.",
                    ja: "書庫「\(argument(0))」には同じ名前のファイルが二つあります。"
                ),
                why: .carriedReader,
                against: Phrase(
                    en: "Some programs append changed files.",
                    ja: "変更したファイルを追記するソフトもあります。"
                )
            )
        },
        "attachment.archive-holds-link": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” in an archive is a link or a device.",
                    ja: "書庫内の「\(argument(0))」はリンクまたはデバイスです。"
                ),
                why: .carriedReader,
                against: Phrase(
                    en: "Archives of source code hold links.",
                    ja: "ソースコードの書庫にはリンクが含まれることがあります。"
                )
            )
        },
    ]
}
