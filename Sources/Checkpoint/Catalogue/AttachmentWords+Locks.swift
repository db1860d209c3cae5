import Inspection

extension AttachmentWords {
    /// Words for what is locked.
    static let locks: Table = [
        "attachment.encryption-unknown": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en: "Sekisho cannot open “\(argument(0))” (\(argument(1))), even with the right password.",
                    ja: "「\(argument(0))」（\(argument(1))）は、正しいパスワードがあっても Sekisho では開けない形式です。"
                ),
                why: .carriedUnseen,
                against: Phrase(
                    en: "The way of encryption says nothing about what is inside.",
                    ja: "暗号化の方式は、中身の良し悪しとは関係ありません。"
                )
            )
        },
        "attachment.default-password": { finding in
            let argument = finding.argument
            return FindingWords(
                seen: Phrase(
                    en:
                        "“\(argument(0))” is locked with the password that Office itself tries: nobody is "
                        + "asked for one.",
                    ja: "「\(argument(0))」は、Office が自動的に試すパスワードで暗号化されており、入力なしで開きます。"
                ),
                why: .carriedUnseen,
                against: Phrase(
                    en: "Excel locks workbooks whose structure is protected in the same way.",
                    ja: "Excel でブックの構成を保護した場合も、同じ方法で暗号化されます。"
                )
            )
        },
    ]
}
