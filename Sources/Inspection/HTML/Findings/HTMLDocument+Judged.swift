import Mail

/// What the inspection asks of a document.
extension HTMLDocument {
    /// Letters of hidden text that is no preheader.
    var fillerLetters: Int {
        hiddenLetters &- (hiddenTexts.first(where: \.isPreheader)?.letters ?? 0)
    }

    /// The longest hidden text, if there is more of it in all than honest mail has: leftovers of editors, and what is
    /// shown on other screens alone, seldom come to half of what is seen.
    var notableHiddenText: HiddenText? {
        guard fillerLetters >= 100, fillerLetters &* 2 >= visibleLetters else { return nil }
        return hiddenTexts.filter { !$0.isPreheader }.max { $0.letters < $1.letters }
    }

    /// Linked pictures of size, and less text than a sentence or two.
    var showsPicturesForText: Bool { pictures.largeLinked > 0 && visibleLetters < 60 }

    /// How much the document has in common with a plain text, 0 to 1; nil if one of them is too short to tell.
    func share(with plainText: String) -> Double? {
        let overlap = TextOverlap(visibleText, plainText)
        return overlap.letters >= 100 && overlap.otherLetters >= 100 ? overlap.share : nil
    }

    /// The word that stands around an offset of the visible text.
    func word(around offset: Int) -> String {
        let bytes = Array(visibleText.utf8)
        let offset = min(max(offset, 0), bytes.count)
        let before = bytes[..<offset].suffix(60)
        let start = before.lastIndex(where: \.isSpace).map { $0 &+ 1 } ?? before.startIndex
        let behind = bytes[offset...].prefix(60)
        let end = behind.firstIndex(where: \.isSpace) ?? behind.endIndex
        return bytes[start..<end].text
    }
}

extension HTMLForm {
    /// What it asks for that nobody should tell, by their words, in order.
    var secrets: String {
        var seen: Set<Asked> = []
        let asked = inputs.map(\.asked).filter { $0 != .other && $0 != .address && seen.insert($0).inserted }
        return asked.map(\.rawValue).joined(separator: ", ")
    }
}
