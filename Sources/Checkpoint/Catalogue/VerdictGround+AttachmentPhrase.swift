extension VerdictGround {
    /// What is known of the sender.
    var senderPhrase: Phrase {
        switch self {
        case .senderAuthenticated(let proof):
            Phrase(en: "The sender is authenticated (\(proof)).", ja: "差出人は認証されています（\(proof)）。")
        case .senderNotAuthenticated(let proofs):
            Phrase(
                en: "The sender is not authenticated (\(proofs.joined(separator: ", "))).",
                ja: "差出人は認証されていません（\(proofs.joined(separator: "、"))）。"
            )
        case .correspondent(true?):
            Phrase(
                en: "This organisation has written to the sender within 90 days.",
                ja: "この 90 日間に、こちらから差出人へメールを送っています。"
            )
        case .correspondent(false?):
            Phrase(
                en: "This organisation has not written to the sender within 90 days.",
                ja: "この 90 日間に、こちらから差出人へメールを送っていません。"
            )
        case .correspondent(nil):
            Phrase(
                en: "Whether this organisation has written to the sender is unknown.",
                ja: "こちらから差出人へメールを送ったことがあるかどうかは不明です。"
            )
        default: Phrase(en: "", ja: "")
        }
    }

    /// What is known of an attachment.
    var filePhrase: Phrase { fileWords.namingTheNameless }

    private var fileWords: Phrase {
        switch self {
        case .fileType(let file, let word):
            Phrase(en: "By its content “\(file)” is: \(word).", ja: "「\(file)」の内容は \(word) です。")
        case .fileName(let file, let pattern):
            Phrase(en: "“\(file)” is called so (\(pattern)).", ja: "ファイル名が「\(file)」です（\(pattern)）。")
        case .declaredType(let type, let pattern):
            Phrase(en: "It is declared as \(type) (\(pattern)).", ja: "種類は \(type) とされています（\(pattern)）。")
        case .fileSize(let bytes):
            Phrase(en: "The attachment has \(bytes) bytes.", ja: "添付ファイルの大きさは \(bytes) バイトです。")
        case .fileState(let file, let word): Self.state(file, word)
        case .fileDepth(let file, let levels):
            Phrase(
                en: "“\(file)” lies \(levels) levels within the attachment.",
                ja: "「\(file)」は添付ファイルの \(levels) 階層下に入っています。"
            )
        case .fileFinding(let file, let identifier):
            Phrase(en: "Found in “\(file)”: \(identifier).", ja: "「\(file)」から \(identifier) が見つかりました。")
        default: Phrase(en: "", ja: "")
        }
    }

    private static func state(_ file: String, _ word: String) -> Phrase {
        switch word {
        case "encrypted":
            Phrase(en: "“\(file)” is encrypted.", ja: "「\(file)」は暗号化されています。")
        case "limited":
            Phrase(
                en: "“\(file)” is too large or too deep to be looked through.",
                ja: "「\(file)」は大きすぎるか入れ子が深すぎるため、すべては確認できません。"
            )
        default:
            Phrase(en: "“\(file)” could not be read.", ja: "「\(file)」は読み取れませんでした。")
        }
    }
}
