extension Phrase {
    static let nothingHeld = Phrase(en: "Nothing is held.", ja: "保管中のメールはありません。")
    static let heldUntil = Phrase(en: "Kept until", ja: "保管期限")
    static let passwordUntil = Phrase(en: "Password until", ja: "パスワードの期限")
    static let heldFile = Phrase(en: "File", ja: "ファイル")
    static let passwordNoted = Phrase(
        en: "It has been recorded that you asked for it, when, and why.",
        ja: "このパスワードを表示したこと（利用者・日時・理由）を記録しました。"
    )
    static let released = Phrase(en: "delivered", ja: "配送しました")
    static let notReleased = Phrase(en: "not delivered", ja: "配送できませんでした")
    static let releasedAsFile = Phrase(
        en: "The message has line breaks that could be read as commands: it was sent as a file in another message.",
        ja: "コマンドと誤解されうる改行を含むため、別のメールの添付ファイルとして送りました。"
    )

    static func heldState(_ state: HeldMessage.State) -> Phrase {
        switch state {
        case .held: Phrase(en: "held", ja: "保管中")
        case .released: Phrase(en: "released", ja: "解放済み")
        case .dropped: Phrase(en: "dropped", ja: "破棄済み")
        case .expired: Phrase(en: "expired", ja: "期限切れ")
        }
    }

    static func attachmentAction(_ action: AttachmentAction) -> Phrase {
        switch action {
        case .deliver: Phrase(en: "left as it is", ja: "そのまま")
        case .sanitise: Phrase(en: "sanitised", ja: "無害化")
        case .quarantine: Phrase(en: "quarantined", ja: "隔離")
        case .remove: Phrase(en: "removed", ja: "削除")
        }
    }

    static func heldDropped(_ identifier: String) -> Phrase {
        Phrase(
            en: "The original of \(identifier) has been removed for good.",
            ja: "\(identifier) の原本を完全に削除しました。"
        )
    }

    static func passwordStays(until time: String) -> Phrase {
        Phrase(
            en: "The recipient still has the encrypted ZIP: its password can be looked up until \(time).",
            ja: "受信者の手元には暗号化 ZIP が残っています。パスワードは \(time) まで確認できます。"
        )
    }
}

extension Phrase {
    static let openedAndWritten = Phrase(
        en: "Written without their password; nothing was delivered, and the original stays held.",
        ja: "パスワードを外して書き出しました。配送はせず、原本の保管を続けます。"
    )
    static let nothingToWrite = Phrase(
        en: "Nothing was opened, so nothing was written. The original stays held.",
        ja: "開けたファイルがないため、何も書き出しませんでした。原本の保管を続けます。"
    )
    static let staysHeld = Phrase(
        en: "It stays held. Release it with sekisho hold release if you answer for it.",
        ja: "保管を続けます。責任をもって配送する場合は sekisho hold release を使ってください。"
    )
    static let openedAndReleased = Phrase(
        en: "Opened, and nothing found that a rule objects to: the original was sent on.",
        ja: "開いて検査し、ルールに触れるものはありませんでした。元のメールを配送しました。"
    )

    static func ruleObjects(_ rule: String) -> Phrase {
        Phrase(en: "The rule “\(rule)” objects to it.", ja: "ルール「\(rule)」に該当します。")
    }
}

extension HoldOpening.Closure {
    /// nil for what needs no password.
    var phrase: Phrase? {
        switch self {
        case .open: nil
        case .unlocked: Phrase(en: "The password opened it.", ja: "パスワードで開きました。")
        case .wrongPassword: Phrase(en: "The password does not open it.", ja: "このパスワードでは開けません。")
        case .unknownMethod:
            Phrase(
                en:
                    "It is locked in a way that Sekisho cannot open. That says nothing about the password: open it "
                    + "elsewhere, on a machine that may come to harm.",
                ja: "Sekisho では開けない暗号化形式です。パスワードが正しいかどうかは判定できません。"
                    + "影響の及ばない別の環境で開いてください。"
            )
        }
    }
}
