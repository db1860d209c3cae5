import Inspection

extension Finding {
    /// Words for types and archives.
    var attachmentTypeWords: FindingWords? {
        switch identifier {
        case "attachment.program":
            FindingWords(
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
        case "attachment.script":
            FindingWords(
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
        case "attachment.source-script":
            FindingWords(
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
        case "attachment.shortcut":
            FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” is a shortcut (\(argument(1))): it runs what it names.",
                    ja: "「\(argument(0))」はショートカットです（\(argument(1))）。指定されたものを実行します。"
                ),
                why: .carriedRuns
            )
        default: nil
        }
    }

    /// Words for types and archives.
    var attachmentTypeWordsMore: FindingWords? {
        switch identifier {
        case "attachment.web-shortcut":
            FindingWords(
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
        case "attachment.disk-image":
            FindingWords(
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
        case "attachment.onenote":
            FindingWords(
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
        default: nil
        }
    }

    /// Words for types and archives.
    var attachmentArchiveWords: FindingWords? {
        switch identifier {
        case "attachment.encrypted":
            FindingWords(
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
        case "attachment.opening-stopped":
            FindingWords(
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
        case "attachment.archive-explodes":
            FindingWords(
                seen: Phrase(
                    en: "“\(argument(0))” grows beyond all measure when it is unpacked.",
                    ja: "「\(argument(0))」は展開すると異常な大きさになります。"
                ),
                why: .carriedLimits
            )
        case "attachment.archive-disagrees":
            FindingWords(
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
        default: nil
        }
    }

    /// Words for types and archives.
    var attachmentArchiveWordsMore: FindingWords? {
        switch identifier {
        case "attachment.archive-hides-files":
            FindingWords(
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
        case "attachment.archive-repeats-names":
            FindingWords(
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
        case "attachment.archive-holds-link":
            FindingWords(
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
        default: nil
        }
    }
}
