extension HelpWords {
    /// What options and arguments are for where something is searched, asked or signed.
    static let questions: [String: String] = [
        "The record, or the mail server's queue identifier.": "記録番号、またはメールサーバーのキュー ID。",
        "Sender: an address, or a domain and all below.": "差出人（アドレス、またはサブドメインを含むドメイン）。",
        "Recipient: an address, or a domain and all below.": "宛先（アドレス、またはサブドメインを含むドメイン）。",
        "From here on: 2h, 3d, 2026-11-23, “2026-11-23 09:00”.": "この時刻以降（2h、3d、2026-11-23、“2026-11-23 09:00”）。",
        "Before this time.": "この時刻より前。",
        "A result, such as spf=fail or dmarc=pass; may be repeated.": "検査結果（spf=fail、dmarc=pass など）。繰り返し指定できます。",
        "proven, unproven, contradicted, ambiguous, undetermined.":
            "差出人の判定（proven、unproven、contradicted、ambiguous、undetermined）。",
        "deliver, mark, hold, reject, defer.": "扱い（deliver、mark、hold、reject、defer）。",
        "The rule that decided.": "判定したルール。",
        "The mail server's queue identifier.": "メールサーバーのキュー ID。",
        "Part of the subject.": "件名の一部。",
        "The newest so many.": "新しいものからこの件数。",
        "Go on showing what comes in, until Ctrl-C.": "Ctrl-C を押すまで、届いたメールを表示し続けます。",
        "The selector (s= of the signature).": "セレクター（署名の s=）。",
        "The domain (d= of the signature).": "ドメイン（署名の d=）。",
        "The domain of the From field; several for a From with several authors.": "From のドメイン。差出人が複数なら複数指定します。",
        "What SPF said of MAIL FROM.": "MAIL FROM に対する SPF の結果。",
        "What DKIM said; may be repeated.": "DKIM の結果。繰り返し指定できます。",
        "How the organisation is found: treewalk (RFC 9989) or psl.": "組織の調べ方（RFC 9989 の treewalk、または psl）。",
        "An IP address or a domain.": "IP アドレスまたはドメイン。",
        "Ask this list: a preset or a zone. May be repeated.": "問い合わせるリスト（既定の名前またはゾーン）。繰り返し指定できます。",
        "The domain.": "ドメイン。",
        "An IP address, or the name to ask for.": "IP アドレス、または問い合わせる名前。",
        "Address of the client.": "接続元のアドレス。",
        "What the client says in HELO.": "接続元が HELO で名乗る名前。",
        "MAIL FROM; left out or '<>': HELO is checked.": "MAIL FROM。省略するか '<>' なら HELO を調べます。",
        "The name.": "名前。",
        "Make the changes, after a backup; a running Postfix takes them up.": "控えを取ってから変更し、動作中の Postfix に反映します。",
        "Take the changes back.": "変更を元に戻します。",
        "Postfix's folder. Default: as postconf has it.": "Postfix のフォルダー。省略時は postconf に従います。",
        "Among other milters: first, to judge mail before they change it; last, to sign it after.":
            "ほかの milter との順序。first は変更される前に判定するため、last は変更された後に署名するためです。",
        """
        What Postfix does while Sekisho does not run: accept or tempfail. Default: accept while Sekisho \
        only observes, else tempfail.
        """:
            "Sekisho が動いていない間の Postfix の動作（accept または tempfail）。省略時は、観察モードなら accept、それ以外は tempfail。",
        "The private key (PEM), RSA or Ed25519.": "秘密鍵（PEM。RSA または Ed25519）。",
        "The signing domain, d=.": "署名するドメイン（d=）。",
        "The selector, s=.": "セレクター（s=）。",
        "Agent or user, i=.": "署名者または利用者（i=）。",
        "Canonicalisation of header and body.": "ヘッダーと本文の正規化方式。",
        "Expire after so many days, x=.": "署名の有効日数（x=）。",
        "Print the signature field alone.": "署名のヘッダーだけを出力します。",
        "How it shuts itself in.": "隔離の方法。",
        "The program to become.": "実行するプログラム。",
        "Several files need --json, and are not judged as --outbound.":
            "複数のファイルには --json が必要です。--outbound とは併用できません。",
        "Name one configuration.": "設定ファイルは 1 つだけ指定してください。",
        "--resolver and --zone exclude each other: name one of them.": "--resolver と --zone は、どちらか一方を指定してください。",
        "Give the password on standard input, with --password-stdin: others can read arguments.":
            "パスワードは --password-stdin を付けて標準入力から渡してください。引数はほかの人にも見えます。",
        "With --write nothing is delivered: leave --to out.": "--write では配送しません。--to を外してください。",
        "Name one copy, or --all.": "写しを 1 通か --all を指定してください。",
        "--apply and --undo exclude each other.": "--apply と --undo は同時に指定できません。",
        "Show the version.": "バージョンを表示します。",
        "Show help information.": "使い方を表示します。",
        "Show subcommand help information.": "サブコマンドの使い方を表示します。",
    ]

    /// Those of them that the argument parser brings along.
    static let parser = ["Show the version.", "Show help information.", "Show subcommand help information."]
}
