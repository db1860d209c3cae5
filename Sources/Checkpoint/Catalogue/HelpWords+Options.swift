extension HelpWords {
    /// What options and arguments are for.
    static let options: [String: String] = [
        "Output": "出力",
        "Where": "場所",
        "Questions to the DNS": "DNS への問い合わせ",
        "Questions to the DNS (instead of those in the configuration)": "DNS への問い合わせ（設定の代わり）",
        "The envelope (left out: from Received and Return-Path)": "エンベロープ（省略時は Received と Return-Path から）",
        "The configuration. Default: /etc/sekisho/sekisho.toml, if there is one.":
            "設定ファイル。省略時は /etc/sekisho/sekisho.toml（あれば）。",
        "Default: /etc/sekisho/sekisho.toml, if there is one.": "設定ファイル。省略時は /etc/sekisho/sekisho.toml（あれば）。",
        "The configuration; docs/configuration.md explains it.": "設定ファイル。説明は docs/configuration.md にあります。",
        "The configuration of that server.": "そのサーバーの設定ファイル。",
        "Sekisho's configuration.": "Sekisho の設定ファイル。",
        "The same.": "同じく、設定ファイル。",
        "The data folder. Default: that of the configuration.": "データフォルダー。省略時は設定に従います。",
        "Print JSON; its form is described in docs/json.md.": "JSON で出力します。形式は docs/json.md にあります。",
        "Language of the answer: ja or en. Default: from the locale.": "表示する言語（ja または en）。省略時はロケールに従います。",
        "Language of what is printed: ja or en. Default: from the locale.": "表示する言語（ja または en）。省略時はロケールに従います。",
        "Language of messages: ja or en.": "表示する言語（ja または en）。",
        "Colours: auto, always or never.": "色付け（auto、always、never）。",
        "Judge as of this time: seconds since 1970 or 2026-11-23T09:00:00Z.":
            "この時刻の時点で判定します（1970 年からの秒数か 2026-11-23T09:00:00Z）。",
        "Ask this DNS server instead of the system's.": "システムの設定ではなく、この DNS サーバーに問い合わせます。",
        "Answer DNS questions from a zone file, without a network.": "ネットワークを使わず、ゾーンファイルの内容で答えます。",
        "Address of the client that delivered the message.": "メールを送ってきた接続元のアドレス。",
        "What the client called itself in HELO.": "接続元が HELO で名乗った名前。",
        "Return path (MAIL FROM); '<>' for a bounce.": "返送先（MAIL FROM）。エラー通知なら '<>'。",
        "A recipient (RCPT TO); may be repeated.": "宛先（RCPT TO）。繰り返し指定できます。",
        "TLS of the transaction: none, yes or its version.": "通信の TLS（none、yes、またはバージョン）。",
        "The account that logged in to send.": "送信のためにログインしたアカウント。",
        "The copy, as in the list.": "写し（一覧の表示どおり）。",
        "All copies.": "すべての写し。",
        "The message, as in the list.": "メール（一覧の表示どおり）。",
        "Why; it is recorded.": "理由。記録に残ります。",
        "Read the password from standard input: its first line.": "パスワードを標準入力の 1 行目から読みます。",
        "To whom; all recipients of the message if not given.": "配送先。省略時はメールの宛先すべて。",
        "Write what was opened there, without its password, and deliver nothing.":
            "開いたファイルをパスワードなしでこのフォルダーに書き出し、配送はしません。",
        "Write the original message, byte for byte, and nothing else. Needs a reason.":
            "原本だけをそのままの形で書き出します。理由が必要です。",
        """
        The message with its whole header; '-' or nothing reads standard input. With --json several may be \
        given: each answer is then one line, and what cannot be read is told on standard error.
        """:
            "ヘッダーを含むメール全体。'-' か省略なら標準入力から読みます。--json では複数指定でき、結果は 1 通につき 1 行です。読めないものは標準エラーに示します。",
        "The message with its whole header; '-' or nothing reads standard input.":
            "ヘッダーを含むメール全体。'-' か省略なら標準入力から読みます。",
        "The message; '-' or nothing reads standard input.": "メール。'-' か省略なら標準入力から読みます。",
        "Our name in Authentication-Results. Default: the host's name.":
            "Authentication-Results での自サーバーの名前。省略時はホスト名。",
        "Show every step: the walk through records, DNS answers, hashes.": "レコードのたどり方、DNS の応答、ハッシュまで、すべての手順を表示します。",
        "Judge it as mail of ours: do all names of the sender name one organisation?":
            "自組織のメールとして、差出人を示す名前がすべて同じ組織かどうかを調べます。",
        "Show what the policy of this configuration does with it.": "この設定のポリシーではどう扱うかを表示します。",
        "Include the decoded text of each text part.": "テキスト部分の本文も、読める形で表示します。",
        "Where the server listens: inet:HOST:PORT or unix:PATH. Default: as configured.":
            "サーバーの待ち受け場所（inet:HOST:PORT または unix:PATH）。省略時は設定に従います。",
        "Let the server treat it as any other: record it, hold its original, send its copies.":
            "ほかのメールと同じように、記録、原本の保管、写しの送信も行わせます。",
        "Print the whole message as it would be passed on.": "配送される形のメール全体を出力します。",
        "Only this domain.": "このドメインだけ。",
        "The signing domain.": "署名するドメイン。",
        "The selector.": "セレクター。",
        "rsa or ed25519.": "rsa または ed25519。",
        "Bits of an RSA key: 2048, 3072 or 4096.": "RSA 鍵のビット数（2048、3072、4096）。",
        "The key file to write; it must not exist.": "書き出す鍵ファイル。既存のファイルは指定できません。",
        "The selector of the key, as “sekisho keys list” shows it.": "鍵のセレクター（sekisho keys list の表示どおり）。",
        "Only this type: rsa or ed25519.": "この種類だけ（rsa または ed25519）。",
        "The key file (PEM).": "鍵ファイル（PEM）。",
        "The list.": "リスト。",
        "One list. Default: both.": "リスト。省略時は両方。",
        "taro@example.jp, example.jp, .example.jp (with all below it), 192.0.2.0/24.":
            "taro@example.jp、example.jp、.example.jp（サブドメインも含む）、192.0.2.0/24 の形。",
        "The file; '-' reads standard input.": "ファイル。'-' なら標準入力から読みます。",
        "How long: 12h, 30d, or until 2027-03-31. Default: for ever.": "期間（12h、30d）または期限（2027-03-31）。省略時は無期限。",
        "The reason, for whoever reads the list later.": "理由。後でリストを読む人のためのものです。",
        "The entries as “sekisho list show” shows them.": "削除する登録（sekisho list show の表示どおり）。",
        "Only entries that fit this address, domain or network.": "このアドレス、ドメイン、ネットワークに当てはまる登録だけ。",
    ]
}
