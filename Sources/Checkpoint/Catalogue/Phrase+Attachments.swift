extension Phrase {
    // MARK: What a value of the configuration should be

    static let senderProofExpected = Phrase(
        en: "dmarc, dkim, spf or spf-aligned, or several that must hold together, such as dkim+spf",
        ja: "dmarc、dkim、spf、spf-aligned のいずれか、または dkim+spf のように同時に満たすべき組み合わせ"
    )
    static let namePatternExpected = Phrase(
        en: "a name with wildcards such as *.exe, of at most 255 bytes",
        ja: "*.exe のようなワイルドカード付きの名前（255 バイト以内）"
    )
    static let mediaTypePatternExpected = Phrase(
        en: "a media type with wildcards such as application/pdf or image/*",
        ja: "application/pdf や image/* のような、ワイルドカードも使えるメディアタイプ"
    )
    static let contactExpected = Phrase(
        en: "one line of at most 200 bytes, such as an address or a telephone number",
        ja: "200 バイト以内の 1 行（メールアドレスや電話番号など）"
    )
    static let endingExpected = Phrase(
        en: "the ending of a file name without its dot, such as pdf",
        ja: "pdf のような、ドットを除いたファイル名の拡張子"
    )
    static let mediaTypeExpected = Phrase(
        en: "a media type such as application/pdf, no multipart",
        ja: "application/pdf のようなメディアタイプ（multipart は不可）"
    )

    // MARK: Why a rule cannot be used

    static let deliverAlone = Phrase(
        en: "\"deliver\" cannot be combined: it always works, and what stands behind it would never be tried.",
        ja: "\"deliver\" は必ず成功するため、ほかの動作とは組み合わせられません。"
    )
    static let convertersOnlyForSanitise = Phrase(
        en: "Only a rule with the action \"sanitise\" converts: this key has no effect.",
        ja: "変換を行うのは \"sanitise\" だけです。この設定は使われません。"
    )
    static let noActionNamed = Phrase(
        en: "The list is empty. Name what is to be done: deliver, sanitise, quarantine or remove.",
        ja: "リストが空です。deliver、sanitise、quarantine、remove のいずれかを書いてください。"
    )
    static let convertersTakeOtherTypes = Phrase(
        en: "None of these converters takes a file of the types of this rule: nothing would ever be sanitised.",
        ja: "このルールの type に当てはまるファイルを変換できるものがありません。無害化は行われません。"
    )
    static let proofsExcludeEachOther = Phrase(
        en: "Whoever has a proof that sender-authenticated asks for has one that is refused here: nothing ever fits.",
        ja: "sender-authenticated で求める認証が、ここですべて除かれています。当てはまるメールはありません。"
    )
    static let passwordOutlivesOriginal = Phrase(
        en: "A password goes with its original: this cannot be longer than keep.",
        ja: "パスワードは原本と一緒に削除されます。keep より長くはできません。"
    )
    static let converterTaken = Phrase(
        en: "A built-in converter has this name.",
        ja: "組み込みの変換と同じ名前です。"
    )
    static let programNeedsPath = Phrase(
        en: "The program must be named with its whole path, as /usr/local/bin/scan: no shell looks for it.",
        ja: "プログラムは /usr/local/bin/scan のように絶対パスで書いてください。シェルを通さないため、探索は行われません。"
    )

    // MARK: Why a scanner cannot be asked

    static let scannerAddress = Phrase(
        en: "where it listens, such as unix:/run/clamav/clamd.ctl or inet:127.0.0.1:3310",
        ja: "unix:/run/clamav/clamd.ctl や inet:127.0.0.1:3310 のような接続先"
    )
    static let scannerService = Phrase(
        en: "the path of the service without blanks, such as avscan",
        ja: "avscan のような、空白を含まないサービスのパス"
    )

    static func scannerNameTwice(_ name: String) -> Phrase {
        Phrase(
            en:
                "Two scanners are called “\(Visible.text(name))”: findings could not tell them apart.",
            ja: "「\(Visible.text(name))」という検査ソフトが 2 つあり、所見で区別できません。name で別の名前を付けてください。"
        )
    }

    static func notOfScanner(_ kind: String) -> Phrase {
        Phrase(
            en: "A scanner of the kind \"\(kind)\" has no use for this key.",
            ja: "kind = \"\(kind)\" の検査ソフトでは、この設定は使われません。"
        )
    }
}

extension Phrase {
    // MARK: The report in a message

    static func reportHeading(_ server: String) -> Phrase {
        Phrase(
            en: "\(server) has checked the attachments of this message and changed the following.",
            ja: "\(server) がこのメールの添付ファイルを検査し、次のとおり処理しました。"
        )
    }

    static func reportedFile(_ name: Phrase, bytes: Int) -> Phrase {
        Phrase(
            en: "* \(name.english) (\(bytes) bytes)",
            ja: "■ \(name.japanese)（\(bytes) バイト）"
        )
    }

    /// The name of a file in quotation marks, or that it has none.
    static func fileName(_ name: String) -> Phrase {
        name.isEmpty ? unnamedFile : Phrase(en: "“\(name)”", ja: "「\(name)」")
    }

    /// With a word for a name that is empty: quotation marks with nothing between them say nothing.
    var namingTheNameless: Phrase {
        let text = Array(english.utf8)
        // As bytes: what Foundation has for texts takes longer than all other words of a record together.
        guard text.indices.contains(where: { text[$0...].starts(with: "“”".utf8) }) else { return self }
        return Phrase(
            en: english.replacing("“”", with: Self.unnamedFile.english),
            ja: japanese.replacing("「」", with: Self.unnamedFile.japanese)
        )
    }

    static let unnamedFile = Phrase(en: "(no name)", ja: "（名前なし）")

    static func reportedDigest(_ digest: String) -> Phrase {
        Phrase(en: "  SHA-256: \(digest)", ja: "　SHA-256：\(digest)")
    }

    static func reportedQuarantine(_ name: String) -> Phrase {
        Phrase(
            en: "  It was put into the encrypted ZIP file of this message, as “\(name)”. Opening it needs a password.",
            ja: "　このメールの暗号化 ZIP ファイルに「\(name)」として隔離しました。開くにはパスワードが必要です。"
        )
    }

    static func reportedSanitised(_ name: String) -> Phrase {
        Phrase(
            en: "  A harmless version takes its place: “\(name)”.",
            ja: "　安全な形に変換した「\(name)」に置き換えました。"
        )
    }

    static let reportedRemoved = Phrase(en: "  It was removed.", ja: "　削除しました。")

    static func reportedReason(_ reason: Phrase) -> Phrase {
        Phrase(en: "  Why: \(reason.english)", ja: "　理由：\(reason.japanese)")
    }

    static func reportedTrouble(_ trouble: Phrase) -> Phrase {
        Phrase(en: "  \(trouble.english)", ja: "　\(trouble.japanese)")
    }

    static func reportedMore(_ count: Int) -> Phrase {
        Phrase(en: "and \(count) more.", ja: "ほか \(count) 件。")
    }

    static let reportAdministrator = Phrase(
        en: "If you need the original: check first that the sender really sent it, then ask your mail administrator,",
        ja: "元のファイルが必要な場合は、差出人が本当に送ったものかをご確認のうえ、メールの管理者にお問い合わせください。"
    )

    static func reportContact(_ contact: String) -> Phrase {
        Phrase(
            en: "If you need the original: check first that the sender really sent it, then ask \(contact),",
            ja: "元のファイルが必要な場合は、差出人が本当に送ったものかをご確認のうえ、\(contact) へお問い合わせください。"
        )
    }

    static func reportHeld(_ identifier: String) -> Phrase {
        Phrase(
            en: "and give this number: \(identifier)",
            ja: "その際は、次の番号をお伝えください：\(identifier)"
        )
    }
}

extension Phrase {
    static let couldNotBeChecked = Phrase(
        en: "It could not be checked.",
        ja: "検査できませんでした。"
    )
    static let attachments = Phrase(en: "Attachments", ja: "添付ファイル")
    static let heldAs = Phrase(en: "Original held as", ja: "原本の保管番号")

    static func attachmentDeed(_ name: String, type: String?, action: String, rule: String) -> Phrase {
        let kind = type ?? "?"
        let (english, japanese) = deed(action)
        return Phrase(
            en: "\(fileName(name).english) (\(kind)): \(english), rule “\(rule)”",
            ja: "\(fileName(name).japanese)（\(kind)）：\(japanese)（ルール「\(rule)」）"
        )
    }

    private static func deed(_ action: String) -> (String, String) {
        switch AttachmentAction(rawValue: action) {
        case .quarantine: ("quarantined in an encrypted ZIP", "暗号化 ZIP に隔離")
        case .sanitise: ("replaced by a harmless version", "無害化")
        case .remove: ("removed", "削除")
        default: ("left as it is", "そのまま配送")
        }
    }
}
