import Inspection

extension AttachmentWords {
    /// Words for what documents fetch, or have fetched.
    static let fetching: Table = [
        "attachment.dde": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The document asks another program to do something (DDE): \(argument(0))",
                    ja: "文書がほかのプログラムに命令します（DDE）：\(argument(0))"
                ),
                why: .carriedRuns,
                against: Phrase(
                    en: "Old workbooks fetch prices in this way.",
                    ja: "古いブックでは相場の取得などに使われます。"
                )
            )
        },
        "attachment.external-template": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It fetches its template from \(argument(0)).",
                    ja: "ひな形を \(argument(0)) から読み込みます。"
                ),
                why: .carriedFetch,
                against: Phrase(
                    en: "Firms keep templates on a server of their own.",
                    ja: "社内サーバーのひな形を使う会社もあります。"
                )
            )
        },
        "attachment.external-object": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It fetches a part (\(argument(0))) from \(argument(1)).",
                    ja: "一部（\(argument(0))）を \(argument(1)) から読み込みます。"
                ),
                why: .carriedFetch,
                against: Phrase(
                    en: "Linked tables do, within a firm.",
                    ja: "社内で表をリンクしている場合にもあります。"
                )
            )
        },
        "attachment.loads-from-outside": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It refers to a file (\(argument(0))) elsewhere: \(argument(1))",
                    ja: "外部のファイル（\(argument(0))）を参照しています：\(argument(1))"
                ),
                why: .carriedFetch,
                against: Phrase(
                    en: "Workbooks that refer to each other are common.",
                    ja: "互いに参照し合うブックはよくあります。"
                )
            )
        },
        "attachment.handler-link": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It holds an address by which Windows starts a helper: \(argument(0))",
                    ja: "Windows の補助プログラムを起動するアドレスが含まれています：\(argument(0))"
                ),
                why: .carriedRuns
            )
        },
        "attachment.embedded-object": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It holds an object (\(argument(0))).",
                    ja: "オブジェクトが埋め込まれています（\(argument(0))）。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "Tables and drawings of other programs are objects.",
                    ja: "ほかのソフトの表や図もオブジェクトです。"
                )
            )
        },
        "attachment.embedded-file": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It holds the file “\(argument(0))”.",
                    ja: "ファイル「\(argument(0))」が埋め込まれています。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "People pack files into documents to keep them together.",
                    ja: "関連ファイルをまとめるために埋め込む人もいます。"
                )
            )
        },
    ]

    /// Words for objects in documents, RTF and notes.
    static let objects: Table = [
        "attachment.activex": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It holds a control (\(argument(0))).",
                    ja: "コントロールが含まれています（\(argument(0))）。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "Old forms have them.",
                    ja: "古い書式で使われています。"
                )
            )
        },
        "attachment.equation-editor": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It holds an object of the old equation editor (\(argument(0))).",
                    ja: "古い数式エディターのオブジェクトが含まれています（\(argument(0))）。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "Old papers with formulas hold the same.",
                    ja: "数式を含む古い論文などにもあります。"
                )
            )
        },
        "attachment.activemime": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Macros are packed into it as “\(argument(0))”.",
                    ja: "マクロが「\(argument(0))」として隠されています。"
                ),
                why: .carriedMacro
            )
        },
        "attachment.rtf-updates-object": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "It loads an object as soon as it is opened (\(argument(0))).",
                    ja: "開くとすぐにオブジェクトを読み込みます（\(argument(0))）。"
                ),
                why: .carriedObject
            )
        },
        "attachment.rtf-obscured": { _ in
            FindingWords(
                seen: Phrase(
                    en: "It is written so that filters fail to read it.",
                    ja: "フィルターが読めないように書かれています。"
                ),
                why: .carriedObject,
                against: Phrase(
                    en: "A careless program may have written it.",
                    ja: "不注意なソフトが作った可能性もあります。"
                )
            )
        },
        "attachment.onenote-file": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "The note holds a file that runs when it is clicked (\(argument(0))).",
                    ja: "ノートに、クリックすると動くファイルが含まれています（\(argument(0))）。"
                ),
                why: .carriedRuns
            )
        },
    ]
}
