extension InputError {
    static func hold(_ trouble: HoldTrouble) -> InputError {
        switch trouble {
        case .unknown, .gone: InputError(.absent, trouble.phrase)
        default: InputError(.unavailable, trouble.phrase)
        }
    }

    /// - Parameter drop: by whom it was removed with the original; nil where its time is over.
    static func noHoldPassword(_ held: HeldMessage, drop: HoldEvent?) -> InputError {
        let (name, time) = ("\(held.identifier)", LedgerTime.local(held.passwordUntil))
        guard held.hasArchive else {
            return InputError(
                .absent,
                Phrase(
                    en: "\(name) has no password: no file of it was put into an encrypted ZIP.",
                    ja: "\(name) にパスワードはありません。暗号化 ZIP に隔離されたファイルがないためです。"
                )
            )
        }
        if let drop {
            let (moment, who) = (LedgerTime.local(drop.time), Visible.text(drop.who))
            return InputError(
                .absent,
                Phrase(
                    en: "The password of \(name) was removed with its original, by \(who) on \(moment).",
                    ja: "\(name) のパスワードは、\(moment) に \(who) が原本とともに破棄しました。"
                )
            )
        }
        return InputError(
            .absent,
            Phrase(
                en: "The password of \(name) could be asked for until \(time), and is gone.",
                ja: "\(name) のパスワードは \(time) に有効期限が切れ、削除されました。"
            )
        )
    }

    static let reasonMissing = InputError(
        Phrase(
            en: "Say why, with --reason: it is recorded with your name and the time.",
            ja: "--reason で理由を指定してください。利用者名と日時とともに記録されます。"
        )
    )

    static let noReleaseServer = InputError(
        Phrase(
            en: "The configuration names no server for released mail: write [hold.release] with host and port.",
            ja: "解放したメールの配送先が設定されていません。[hold.release] に host と port を書いてください。"
        )
    )

    static func notARecipient(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "“\(Visible.text(text))” is no address that mail can be sent to, such as taro@example.jp.",
                ja: "「\(Visible.text(text))」はメールを送れるアドレスではありません。taro@example.jp のように書いてください。"
            )
        )
    }
}
