extension PostfixNote: Explained {
    var phrase: Phrase {
        switch self {
        case .passesWhileAway:
            Phrase(
                en: "Mail passes unseen while Sekisho does not run (default_action=accept), since it only observes so"
                    + " far. Run this command again when you switch on rules, signing or copies.",
                ja: "今は観察だけなので、Sekisho が止まっている間のメールはそのまま通ります（default_action=accept）。"
                    + "ルール・署名・複製を有効にしたら、このコマンドをもう一度実行してください。"
            )
        case .waitsWhileAway:
            Phrase(
                en: "While Sekisho does not run, senders are told to come again (default_action=tempfail): nothing"
                    + " passes unchecked, nothing is lost.",
                ja: "Sekisho が止まっている間のメールは送信側で待ち、後でもう一度届きます（default_action=tempfail）。"
                    + "未検査のまま通ることも、失われることもありません。"
            )
        case .others, .sameWork: neighbours
        case .ownMilters, .withoutMilters: services
        case .contentFilter, .sizeLimit, .shortTimeout, .outsideChroot, .indirect, .noRelease: surroundings
        }
    }

    private var neighbours: Phrase {
        switch self {
        case .others(let others, .last):
            Phrase(
                en:
                    "Other milters stay before ours: \(Self.list(others)). So our signatures and seals cover what"
                    + " leaves. If one of them changes texts of incoming mail, use --position first.",
                ja: "ほかの milter（\(Self.list(others))）はそのまま残し、Sekisho を最後に置きます。署名と ARC が最終的な内容を"
                    + "対象にするためです。受信メールの本文を書き換える milter があるときは --position first を使ってください。"
            )
        case .others(let others, .first):
            Phrase(
                en: "Other milters stay behind ours: \(Self.list(others)). We judge mail as it came; what they change"
                    + " breaks our signatures and seals.",
                ja: "ほかの milter（\(Self.list(others))）はそのまま残し、Sekisho を最初に置きます。届いたままの内容を検査しますが、"
                    + "後ろの milter が内容を変えると Sekisho の署名と ARC は無効になります。"
            )
        case .sameWork(let other):
            Phrase(
                en: "\(Visible.text(other)) seems to check or sign as Sekisho does. Take it out when you are content"
                    + " with Sekisho: two Authentication-Results of one name confuse.",
                ja: "\(Visible.text(other)) は Sekisho と同じ検査や署名をしているようです。Sekisho に問題がなければ外してください。"
                    + "同じ名前の Authentication-Results が 2 つあると混乱のもとになります。"
            )
        default: services
        }
    }

    private var services: Phrase {
        switch self {
        case .ownMilters(let service, ""):
            Phrase(
                en: "master.cf: \(Visible.text(service)) has an empty smtpd_milters of its own: mail that comes there"
                    + " does not pass Sekisho. Right where a filter hands mail back.",
                ja: "master.cf の \(Visible.text(service)) には空の smtpd_milters があり、そこへ届くメールは Sekisho を通りません。"
                    + "フィルターから戻ってくる入口なら、そのままで正しい設定です。"
            )
        case .ownMilters(let service, let milters):
            Phrase(
                en:
                    "master.cf: \(Visible.text(service)) has milters of its own (\(Visible.text(milters))), which"
                    + " overrule main.cf. Add ours there, too, if its mail should pass Sekisho.",
                ja: "master.cf の \(Visible.text(service)) には独自の smtpd_milters（\(Visible.text(milters))）があり、main.cf より"
                    + "優先されます。そこへ届くメールも検査するなら、Sekisho を書き加えてください。"
            )
        case .withoutMilters(let service):
            Phrase(
                en: "master.cf: \(Visible.text(service)) has no_milters: mail that comes there does not pass Sekisho.",
                ja: "master.cf の \(Visible.text(service)) には no_milters があり、そこへ届くメールは Sekisho を通りません。"
            )
        default: surroundings
        }
    }

    private var surroundings: Phrase {
        switch self {
        case .contentFilter(let filter):
            Phrase(
                en: "Mail goes to a filter and comes back (content_filter = \(Visible.text(filter))): it passes Sekisho"
                    + " twice unless the way back has -o receive_override_options=no_milters in master.cf.",
                ja: "メールがフィルター（content_filter = \(Visible.text(filter))）を経て戻ってきます。戻り口に master.cf で"
                    + " -o receive_override_options=no_milters がないと、Sekisho を 2 回通ります。"
            )
        case .sizeLimit(let size, let ours):
            Phrase(
                en: "Postfix takes messages of \(size == 0 ? "any size" : "\(size) bytes"), Sekisho of \(ours); larger"
                    + " ones are refused. Raise milter.message-size, or lower message_size_limit.",
                ja: "Postfix の上限は\(size == 0 ? "なし" : " \(size) バイト")、Sekisho の上限は \(ours) バイトで、超えたメールは拒否されます。"
                    + "milter.message-size を上げるか、message_size_limit を下げてください。"
            )
        case .shortTimeout(let time):
            Phrase(
                en:
                    "milter_content_timeout = \(Visible.text(time)) is short; the default of 300s gives slow DNS time.",
                ja: "milter_content_timeout = \(Visible.text(time)) は短すぎます。既定の 300s なら DNS が遅くても待てます。"
            )
        case .indirect(let name, let text):
            Phrase(
                en: "\(name) names another parameter (\(Visible.text(text))); it stays, with ours beside it.",
                ja: "\(name) は別のパラメーター（\(Visible.text(text))）を参照しています。それを残して Sekisho を並べます。"
            )
        case .noRelease:
            Phrase(
                en:
                    "Attachments are taken, and nothing says where an original goes that is released: write "
                    + "[hold.release] with host = \"127.0.0.1\" and port = 10026, and run this again. "
                    + "Postfix then gets that service.",
                ja: "添付ファイルを処理しますが、解放した原本の配送先がありません。[hold.release] に host = \"127.0.0.1\" と "
                    + "port = 10026 を書いて、もう一度実行してください。Postfix にその入口を追加します。"
            )
        case .outsideChroot(let path, let queueFolder):
            Phrase(
                en: "A chrooted Postfix cannot see \(Visible.text(path)). Put the socket below \(queueFolder), such as"
                    + " unix:\(queueFolder)/sekisho/milter, or listen on inet:127.0.0.1:8891.",
                ja: "chroot 内の Postfix からは \(Visible.text(path)) が見えません。unix:\(queueFolder)/sekisho/milter のように"
                    + " \(queueFolder) の下に置くか、inet:127.0.0.1:8891 で待ち受けてください。"
            )
        default: neighbours
        }
    }

    private static func list(_ others: [String]) -> String { Visible.text(others.joined(separator: ", ")) }
}
