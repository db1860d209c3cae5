extension Phrase {
    static let copyName = Phrase(
        en: "1 to 32 lower-case letters, digits, “-” and “_”",
        ja: "英小文字・数字・「-」・「_」で 1〜32 文字"
    )

    static let copySelection = Phrase(
        en: "an address (user@example.jp), a domain (example.jp) or everything below one (.example.jp)",
        ja: "アドレス（user@example.jp）、ドメイン（example.jp）、またはその下のすべて（.example.jp）"
    )

    static let mailHost = Phrase(
        en: "a host name, an IP address, or the path of a local socket",
        ja: "ホスト名、IP アドレス、またはローカルソケットのパス"
    )

    static let hostName = Phrase(en: "a host name such as mail.example.jp", ja: "mail.example.jp のようなホスト名")

    static let loginWithoutTLS = Phrase(
        en: "With “user”, “tls” must be “starttls-required” or “tls”: a password is never sent in the clear.",
        ja: "「user」を使うときは「tls」を「starttls-required」か「tls」にしてください。パスワードは平文では送りません。"
    )

    static let copyNameReserved = Phrase(
        en: "“notices” is the name of Sekisho's own mail. Choose another.",
        ja: "「notices」は関所自身のお知らせに使う名前です。別の名前にしてください。"
    )

    static func copyNameTwice(_ name: String) -> Phrase {
        Phrase(
            en: "Two copies are called “\(name)”. Give each its own name.",
            ja: "「\(name)」という名前の写しが 2 つあります。別々の名前を付けてください。"
        )
    }
}

extension Phrase {
    static func wrappedSubject(_ name: String) -> Phrase {
        Phrase(en: "[Sekisho] Copy of message \(name), as a file", ja: "[Sekisho] メール \(name) の写し（添付ファイル）")
    }

    static let wrappedText = Phrase(
        en: """
            The attached message holds line breaks that mail servers read differently, and so could be used to smuggle
            commands. It cannot travel as it is; the attached file has it byte for byte.
            """,
        ja: """
            添付のメールには、サーバーによって解釈が異なる改行が含まれています。コマンドの混入に悪用されるおそれがあるため、
            そのままでは転送できません。添付ファイルは元のメールと 1 バイトも違いません。
            """
    )
}
