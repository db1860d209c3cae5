extension InputError {
    static func noPostfix(_ name: String) -> InputError {
        InputError(
            Phrase(
                en: "\(name) was not found: is Postfix installed on this machine?",
                ja: "\(name) が見つかりません。このマシンに Postfix は入っていますか。"
            )
        )
    }

    static func postfixRefused(_ command: String, _ complaint: String) -> InputError {
        let shown = Visible.text(complaint.replacing("\n", with: " "))
        return InputError(
            Phrase(en: "\(command) failed, nothing was changed: \(shown)", ja: "\(command) が失敗しました。何も変更していません：\(shown)")
        )
    }

    static func cannotWritePostfix(_ folder: String) -> InputError {
        InputError(
            Phrase(
                en: "\(folder)/main.cf cannot be written. Run the command as root (sudo).",
                ja: "\(folder)/main.cf に書き込めません。root で（sudo を付けて）実行してください。"
            )
        )
    }

    static func noAddressForPostfix(_ addresses: [ListenAddress], queueFolder: String) -> InputError {
        let list = addresses.map(\.description).joined(separator: ", ")
        return InputError(
            Phrase(
                en: "Postfix can reach none of milter.listen (\(list)). Use inet:127.0.0.1:8891, or a socket below"
                    + " \(queueFolder), such as unix:\(queueFolder)/sekisho/milter: Postfix runs in a chroot there.",
                ja: "Postfix から milter.listen（\(list)）に接続できません。inet:127.0.0.1:8891 か、chroot 内から見える"
                    + " unix:\(queueFolder)/sekisho/milter のようなソケットにしてください。"
            )
        )
    }
}
