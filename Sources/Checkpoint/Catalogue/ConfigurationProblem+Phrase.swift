extension ConfigurationProblem: Explained {
    var phrase: Phrase {
        switch self {
        case .notTOML, .notUTF8, .controlCharacter, .tooLarge, .tooDeep, .tooMany: file
        case .duplicateKey, .unknownKey, .missing: key
        case .wrongType, .outOfRange, .malformed: value
        case .unknownChoice, .unknownName: name
        case .unreadableFile(let path, let reason):
            Phrase(
                en: "\(path) cannot be used: \(reason).",
                ja: "\(path) を使えません：\(SystemReason.phrase(reason).japanese)"
            )
        case .closedFile(let obstacle): obstacle.phrase
        case .exposedSecret(let path):
            Phrase(
                en: "\(path) holds a secret and everybody on this machine may read it. Run: chmod o= \(path)",
                ja: "秘密の値が入った \(path) を、このマシンの誰でも読めてしまいます。chmod o= \(path) を実行してください。"
            )
        case .impossible(let phrase): phrase
        }
    }

    private var file: Phrase {
        switch self {
        case .notTOML(let fault, let column):
            Phrase(
                en: "Column \(column): \(fault.phrase.english).",
                ja: "\(column) 文字目：\(fault.phrase.japanese)。"
            )
        case .notUTF8:
            Phrase(
                en: "There are bytes here that are not UTF-8. Save the file as UTF-8.",
                ja: "UTF-8 ではない文字があります。ファイルを UTF-8 で保存し直してください（Shift_JIS などは使えません）。"
            )
        case .controlCharacter(let byte):
            Phrase(
                en: "There is a control character here (byte \(byte)); a configuration is plain text.",
                ja: "制御文字（バイト値 \(byte)）があります。設定ファイルには使えません。"
            )
        case .tooLarge(let bytesMax):
            Phrase(
                en: "The file is larger than \(Measure.bytes.text(of: bytesMax)).",
                ja: "ファイルが \(Measure.bytes.text(of: bytesMax)) を超えています。"
            )
        case .tooDeep(let depthMax):
            Phrase(
                en: "Tables and lists are nested here more than \(depthMax) deep.",
                ja: "表やリストの入れ子が \(depthMax) 段を超えています。"
            )
        case .tooMany(let countMax):
            Phrase(
                en: "The file has more than \(countMax) keys and values. Long lists belong in files of their own.",
                ja: "キーと値が \(countMax) 個を超えています。長いリストは別のファイルに分けてください。"
            )
        default: value
        }
    }

    private var key: Phrase {
        switch self {
        case .duplicateKey(let line):
            Phrase(
                en: "The same stands on line \(line) already. Keep one of them.",
                ja: "同じものが \(line) 行目にもあります。どちらか 1 つにしてください。"
            )
        case .unknownKey(let nearest?):
            Phrase(
                en: "There is no such key. Did you mean “\(nearest)”?",
                ja: "このようなキーはありません。「\(nearest)」ではありませんか。"
            )
        case .unknownKey:
            Phrase(
                en: "There is no such key. See docs/configuration.md for those there are.",
                ja: "このようなキーはありません。使えるキーは docs/configuration.md にあります。"
            )
        default: Phrase(en: "This key is required here.", ja: "このキーが必要です。")
        }
    }

    private var value: Phrase {
        switch self {
        case .wrongType(let found, let expected):
            Phrase(
                en: "This is \(found.phrase.english); \(expected.phrase.english) is wanted.",
                ja: "\(found.phrase.japanese)が書かれています。\(expected.phrase.japanese)を書いてください。"
            )
        case .outOfRange(let found, let least, let most):
            Phrase(
                en: "\(found) is not possible; from \(least) to \(most) is allowed.",
                ja: "\(found) は使えません。\(least) から \(most) までです。"
            )
        case .malformed(let found, let expected):
            Phrase(
                en: "“\(Visible.text(found))” is not usable; wanted is \(expected.english).",
                ja: "「\(Visible.text(found))」は使えません。\(expected.japanese)を書いてください。"
            )
        default: key
        }
    }
    /// A word that is none of those there are.
    private var name: Phrase {
        switch self {
        case .unknownChoice(let found, let allowed):
            Self.meant(NearestKey.to(found, among: Set(allowed))).behind(
                en: "“\(Visible.text(found))” is no choice here; allowed: \(allowed.joined(separator: ", ")).",
                ja: "「\(Visible.text(found))」は選べません。選べるのは \(allowed.joined(separator: "、")) です。"
            )
        case .unknownName(let found, let nearest, let page):
            Self.meant(nearest).behind(
                en: "“\(Visible.text(found))” is nothing that can stand here; \(page) has what can.",
                ja: "ここに「\(Visible.text(found))」は書けません。書けるものは \(page) にあります。"
            )
        default: value
        }
    }

    /// The question about the nearest name; nothing without one.
    private static func meant(_ nearest: String?) -> Phrase {
        guard let nearest else { return Phrase(en: "", ja: "") }
        return Phrase(en: " Did you mean “\(nearest)”?", ja: "「\(nearest)」ではありませんか。")
    }
}

extension Phrase {
    fileprivate func behind(en first: String, ja other: String) -> Phrase {
        Phrase(en: first + english, ja: other + japanese)
    }
}
