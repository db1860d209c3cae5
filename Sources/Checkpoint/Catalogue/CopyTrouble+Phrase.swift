import Wire

extension CopyTrouble: Explained {
    var phrase: Phrase {
        switch kind {
        case .refused: said(en: "The server refused \(place.english)", ja: "サーバーが\(place.japanese)を拒否しました")
        case .unexpected:
            said(
                en: "The server answered \(place.english) with something else",
                ja: "サーバーが\(place.japanese)に想定外の応答を返しました"
            )
        case .malformed:
            said(
                en: "The server did not speak SMTP at \(place.english)",
                ja: "サーバーの応答が SMTP の形式ではありません（\(place.japanese)）"
            )
        case .closed:
            said(en: "The server closed the connection at \(place.english)", ja: "サーバーが接続を切りました（\(place.japanese)）")
        case .timeout: said(en: "The server was silent at \(place.english)", ja: "サーバーの応答がありません（\(place.japanese)）")
        case .unknownHost: said(en: "The host is not known", ja: "ホスト名を解決できません")
        case .unreachable: said(en: "The server could not be reached", ja: "サーバーに接続できません")
        case .tls: said(en: "TLS failed", ja: "TLS の接続に失敗しました")
        case .expired: said(en: "Given up after all that time; the last reason", ja: "期限まで再送しましたが届きませんでした。最後の理由")
        default: aboutSettings
        }
    }

    private var aboutSettings: Phrase {
        switch kind {
        case .noStartTLS:
            Phrase(
                en: "The server offers no STARTTLS, and “tls” wants it.",
                ja: "サーバーが STARTTLS に対応していません（設定「tls」では必須です）。"
            )
        case .noAuthentication:
            said(en: "The server offers no login that is known here", ja: "利用できる認証方式がサーバーにありません")
        case .loginInTheClear:
            Phrase(
                en: "The connection has no TLS: the password was not sent.",
                ja: "TLS で保護されていないため、パスワードは送りませんでした。"
            )
        case .noSMTPUTF8:
            Phrase(
                en: "The address is not ASCII, and the server offers no SMTPUTF8.",
                ja: "宛先が ASCII ではなく、サーバーが SMTPUTF8 に対応していません。"
            )
        case .unsendableAddress:
            Phrase(
                en: "The address has characters that are never sent in a command.",
                ja: "宛先に、コマンドに含められない文字があります。"
            )
        case .tooLarge: said(en: "The message is larger than the server takes", ja: "サーバーの受け入れ上限を超えています")
        case .passwordFile: said(en: "The file with the password cannot be read", ja: "パスワードのファイルを読み込めません")
        default: said(en: "The entry in the spool cannot be read", ja: "スプールのファイルを読み込めません")
        }
    }

    /// The sentence, with what the server or the system said.
    private func said(en english: String, ja japanese: String) -> Phrase {
        let number = code.map { "\($0) " } ?? ""
        guard code != nil || !text.isEmpty else { return Phrase(en: english + ".", ja: japanese + "。") }
        let reason = SystemReason.phrase(text)
        return Phrase(en: "\(english): \(number)\(reason.english)", ja: "\(japanese)：\(number)\(reason.japanese)")
    }

    private var place: Phrase {
        switch stage {
        case .greeting, nil: Phrase(en: "the connection", ja: "接続")
        case .hello: Phrase(en: "EHLO", ja: "EHLO")
        case .startTLS, .handshake: Phrase(en: "STARTTLS", ja: "STARTTLS")
        case .authentication: Phrase(en: "the login", ja: "ログイン")
        case .ready, .reset, .quit, .closed: Phrase(en: "a moment between messages", ja: "メールとメールの間")
        case .mail: Phrase(en: "the sender", ja: "送信者")
        case .recipient: Phrase(en: "the recipient", ja: "宛先")
        case .data, .content, .final: Phrase(en: "the message", ja: "メール本体")
        }
    }
}

extension ShareState.Outcome: Explained {
    var phrase: Phrase {
        switch self {
        case .waiting: Phrase(en: "waiting", ja: "送信待ち")
        case .copied: Phrase(en: "delivered", ja: "配送済み")
        case .failed: Phrase(en: "failed", ja: "失敗")
        }
    }
}

extension CopyCounts: Explained {
    var phrase: Phrase {
        let start = carried + retried
        return Phrase(
            en:
                "\(stored) new, \(start) from before; \(copied) delivered, \(failed) failed, \(dropped) dropped,"
                + " \(waiting) waiting",
            ja: "新規 \(stored)、持ち越し \(start)。配送済み \(copied)、失敗 \(failed)、削除 \(dropped)、送信待ち \(waiting)"
        )
    }
}

extension Phrase {
    static let noCopies = Phrase(en: "No copies.", ja: "写しはありません。")

    static func moreCopies(_ count: Int) -> Phrase { Phrase(en: "… and \(count) more.", ja: "ほか \(count) 通あります。") }

    static func targetDown(_ target: String, failures: Int) -> Phrase {
        Phrase(
            en: "“\(target)” does not answer; tried \(failures) times.",
            ja: "「\(target)」に届きません（\(failures) 回試行）。"
        )
    }

    static func copyFile(_ file: String, offset: Int) -> Phrase {
        Phrase(en: "The message begins at byte \(offset) of \(file)", ja: "メール本体は \(file) の \(offset) バイト目からです")
    }

    static func unaccounted(_ count: Int) -> Phrase {
        Phrase(
            en:
                "\(count) were not delivered and are not there any more. Look for what removed files of the spool.",
            ja: "\(count) 通が、配送されないまま失われています。スプールのファイルを消したものがないか、お調べください。"
        )
    }

    static func copyOrder(_ order: CopyOrder, isDone: Bool) -> Phrase {
        guard isDone else {
            return Phrase(
                en: "The server has not taken the order yet. It lies in the spool and will be carried out.",
                ja: "サーバーはまだ指示を受け取っていません。スプールに置いてあり、後で実行されます。"
            )
        }
        switch order {
        case .retry(let identifier): return Phrase(en: "\(identifier) is tried again.", ja: "\(identifier) を再送します。")
        case .retryAll: return Phrase(en: "All copies are tried again.", ja: "すべての写しを再送します。")
        case .drop(let identifier): return Phrase(en: "\(identifier) is dropped.", ja: "\(identifier) を削除しました。")
        }
    }
}
