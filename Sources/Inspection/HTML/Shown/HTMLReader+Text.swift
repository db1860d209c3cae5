import Mail

extension HTMLReader {
    /// A text where it stands: seen or not.
    mutating func show(_ characters: ArraySlice<UInt8>) {
        guard let style = styles.last else { return }
        if let reason = style.hiding {
            hidden.append(characters, reason, at: text, limits: limits)
            return
        }
        let wasJoined = text.isJoined
        guard let start = text.append(characters, keepingSpace: style.keepsSpace) else { return }
        if hidden.isOpen {
            // Nothing between the letters before, the hidden text, and the letters behind: a word was split.
            let isJoined = wasJoined && start == hidden.offset && isLetter(before: start) && isLetter(at: start)
            hidden.close(joined: isJoined, limits: limits)
        }
        if style.isReversed, document.reversedTexts.count < limits.hiddenPiecesMax {
            document.reversedTexts.append(characters.prefix(limits.shownBytesMax).text)
        }
        guard !openLinks.isEmpty else { return }
        openLinks[openLinks.count &- 1].hasText = true
        addToLabel(characters)
    }

    mutating func addToLabel(_ characters: ArraySlice<UInt8>) {
        guard !openLinks.isEmpty else { return }
        let last = openLinks.count &- 1
        let room = limits.shownBytesMax &- openLinks[last].label.bytes.count
        if room > 0 { openLinks[last].label.append(characters.prefix(room)) }
    }

    /// What a button says that has its words in an attribute.
    func buttonText(_ node: Int) -> ArraySlice<UInt8>? {
        guard tree.nodes[node].isHTML(.input), let type = tree.value(.type, of: node) else { return nil }
        guard type.equals(ignoringCase: "submit") || type.equals(ignoringCase: "button") else { return nil }
        return tree.value(.value, of: node)
    }

    private func isLetter(before offset: Int) -> Bool { Letters.count(character(before: offset)) > 0 }
    private func isLetter(at offset: Int) -> Bool { Letters.count(text.bytes[offset...].prefix(4)) > 0 }

    /// The bytes of the character that ends there.
    private func character(before offset: Int) -> ArraySlice<UInt8> {
        let before = text.bytes[..<offset].suffix(4)
        let start = before.lastIndex { $0 & 0xC0 != 0x80 } ?? before.startIndex
        return before[start...]
    }
}
