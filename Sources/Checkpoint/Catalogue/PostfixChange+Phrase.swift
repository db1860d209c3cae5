extension PostfixChange: Explained {
    /// Why the parameter has to be so.
    var phrase: Phrase {
        switch name {
        case _ where isService:
            Phrase(
                en: "Takes released mail from this machine alone, and does not ask Sekisho again.",
                ja: "解放したメールをこのマシンからだけ受け取り、Sekisho に再び問い合わせない入口です。"
            )
        case "smtpd_milters":
            Phrase(en: "Mail that comes by SMTP passes Sekisho.", ja: "SMTP で届くメールが Sekisho を通ります。")
        case "non_smtpd_milters":
            Phrase(
                en: "So does mail that programs of this machine send (sendmail), and is signed.",
                ja: "このマシンのプログラムが sendmail コマンドで送るメールも通り、署名されます。"
            )
        case "internal_mail_filter_classes":
            Phrase(
                en: "Postfix's own bounces and notices are signed as well.",
                ja: "Postfix 自身が出す不達通知なども署名されます。"
            )
        case "milter_protocol":
            Phrase(
                en: "Version 6 lets Postfix send only what is needed; for all milters.",
                ja: "バージョン 6 では必要なものだけが送られます（すべての milter に効きます）。"
            )
        default:
            Phrase(
                en: "What Postfix does with mail while a milter is away; for all milters.",
                ja: "milter が止まっている間のメールの扱いです（すべての milter に効きます）。"
            )
        }
    }
}
