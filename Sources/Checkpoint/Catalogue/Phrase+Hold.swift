extension Phrase {
    static let nothingHeld = Phrase(en: "Nothing is held.", ja: "保管中のメールはありません。")
    static let heldUntil = Phrase(en: "Kept until", ja: "保管期限")
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
        Phrase(en: "\(identifier) has been removed for good.", ja: "\(identifier) を完全に削除しました。")
    }
}

extension Phrase {
    static let stillClosed = Phrase(
        en: "The password does not open it.",
        ja: "このパスワードでは開けません。"
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
