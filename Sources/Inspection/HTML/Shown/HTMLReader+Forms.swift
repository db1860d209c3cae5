import Mail

extension HTMLReader {
    mutating func noteForm(_ node: Int) {
        guard document.forms.count < limits.linksMax else {
            document.isLimited = true
            return
        }
        let action = tree.value(.action, of: node)
        document.forms.append(HTMLForm(action: action?.prefix(limits.linkBytesMax).text))
        if let action { add(action, .form) }
    }

    /// What can be typed or pressed; what stands outside of every form counts to the last one, as scripts may read it.
    mutating func noteInput(_ node: Int, _ name: HTMLName) {
        if let target = tree.value(.formaction, of: node) { add(target, .form) }
        if name == .button { return }
        let type = name == .input ? (tree.value(.type, of: node) ?? []).map(\.lowercased) : Array(name.spelling.utf8)
        let word = type.isEmpty ? "text" : type[...].trimmed.prefix(32).text
        switch word {
        case "image":
            noteEmbedded(node, .src)
            return
        case "hidden", "submit", "button", "reset": return
        default: break
        }
        if document.forms.isEmpty { document.forms.append(HTMLForm()) }
        let last = document.forms.count &- 1
        guard document.forms[last].inputs.count < 100 else { return }
        let called = tree.value(.name, of: node) ?? tree.value(.id, of: node) ?? []
        let hints = [called, tree.value(.autocomplete, of: node) ?? [], tree.value(.placeholder, of: node) ?? []]
        let input = HTMLForm.Input(
            type: word,
            name: called.prefix(limits.shownBytesMax).text,
            asked: word == "password" ? .password : HTMLForm.Asked(hints: hints)
        )
        document.forms[last].inputs.append(input)
    }
}

extension HTMLForm.Asked {
    /// What names and hints of an input say; the first word found decides.
    init(hints: [ArraySlice<UInt8>]) {
        let text = hints.map { $0.prefix(200).map(\.lowercased) }.joined(separator: [ASCII.space])
        let words = Array(text)
        for (asked, needles) in Self.words where needles.contains(where: { words.contains($0.utf8) }) {
            self = asked
            return
        }
        self = .other
    }

    private static let words: [(Self, [String])] = [
        (.password, ["passw", "passwd", "pwd", "パスワード", "暗証"]),
        (.card, ["card", "ccnum", "cc-", "cvv", "cvc", "csc", "カード番号"]),
        (.code, ["otp", "one-time", "onetime", "pincode", "認証番号", "ワンタイム"]),
        (.address, ["mail", "userid", "user-id", "username", "login"]),
    ]
}

extension [UInt8] {
    /// Whether the bytes of a word stand somewhere in these.
    fileprivate func contains(_ word: String.UTF8View) -> Bool {
        let needle = Array(word)
        guard let first = needle.first, count >= needle.count else { return false }
        return indices.dropLast(needle.count &- 1).contains {
            self[$0] == first && self[$0..<($0 &+ needle.count)].elementsEqual(needle)
        }
    }
}
