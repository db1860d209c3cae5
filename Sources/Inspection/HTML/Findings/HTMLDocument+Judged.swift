import Mail

/// What the inspection asks of a document.
extension HTMLDocument {
    /// The longest piece of hidden text, and the letters of all such, if there is more of it than honest mail has.
    ///
    /// Designs do not show a preview, and what other screens have; they seldom write in invisible ink. What is not
    /// displayed must be long, therefore, and tell something else than what is shown.
    var notableHiddenText: (longest: HiddenText, letters: Int)? {
        let pieces = hiddenTexts.filter { !$0.isPreheader && !$0.splitsWord }
        let stealthy = pieces.filter(\.reason.isStealthy)
        let letters = stealthy.reduce(0) { $0 &+ $1.letters }
        if letters >= 40 { return Self.longest(of: stealthy).map { ($0, letters) } }
        let others = pieces.filter { !$0.reason.isStealthy }
        let rest = others.reduce(0) { $0 &+ $1.letters }
        guard rest >= 300 else { return nil }
        let text = others.prefix(100).map(\.text).joined(separator: " ")
        guard TextOverlap(text, visibleText, sharingLess: 0.5) != nil else { return nil }
        return Self.longest(of: others).map { ($0, rest) }
    }

    private static func longest(of pieces: [HiddenText]) -> HiddenText? { pieces.max { $0.letters < $1.letters } }

    /// Linked pictures of size, and less text than a sentence or two.
    var showsPicturesForText: Bool { pictures.largeLinked > 0 && visibleLetters < 60 }

    /// How much the document has in common with a plain text, 0 to 1, if it is less than `limit`; nil also if one of
    /// them is too short to tell.
    func share(with plainText: String, below limit: Double) -> Double? {
        guard let overlap = TextOverlap(visibleText, plainText, sharingLess: limit), overlap.letters >= 100,
            overlap.otherLetters >= 100
        else { return nil }
        return overlap.share
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

extension HidingReason {
    /// Whether designs seldom hide so.
    fileprivate var isStealthy: Bool { self != .display && self != .clipped }
}
