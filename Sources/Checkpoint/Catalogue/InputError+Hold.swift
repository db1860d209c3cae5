extension InputError {
    static func hold(_ trouble: HoldTrouble) -> InputError {
        switch trouble {
        case .unknown: InputError(.absent, trouble.phrase)
        default: InputError(.unavailable, trouble.phrase)
        }
    }

    static func noHoldPassword(_ identifier: LedgerIdentifier) -> InputError {
        InputError(
            .absent,
            Phrase(
                en: "\(identifier) has no password: nothing was quarantined, or the password has expired.",
                ja: "\(identifier) のパスワードはありません。隔離されたファイルがないか、有効期限が過ぎています。"
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
