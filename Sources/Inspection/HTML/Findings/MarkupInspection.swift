/// What is noteworthy about the HTML of a message.
public enum MarkupInspection {
    /// - Parameters:
    ///   - part: the part the document stands in.
    ///   - plainText: the text of the plain alternative of the same message; nil if there is none.
    public static func findings(document: HTMLDocument, part: Int, plainText: String?) -> [Finding] {
        let place = Finding.Place.part(part)
        var findings: [Finding] = []
        func note(_ kind: FindingKind, _ arguments: [String] = [], offset: Int? = nil) {
            findings.append(Finding(kind, at: offset.map { Finding.Place.part(part, offset: $0) } ?? place, arguments))
        }
        if let (text, letters) = document.notableHiddenText {
            note(.hiddenText, [String(letters), text.reason.rawValue, sample(text.text)], offset: text.offset)
        }
        let split = document.hiddenTexts.filter(\.splitsWord)
        if split.count >= splitsMin, let first = split.first {
            note(.splitWords, [String(split.count), document.word(around: first.offset)], offset: first.offset)
        }
        if let text = document.reversedTexts.first(where: { Letters.count(Array($0.utf8)[...]) >= 3 }) {
            note(.reversedText, [sample(text)])
        }
        if document.scripts > 0 || document.eventHandlers > 0 {
            note(.script, [String(document.scripts), String(document.eventHandlers)])
        }
        if let form = document.forms.first(where: \.asksForSecret) {
            note(.secretField, [form.secrets, sample(form.action ?? "")])
        } else if let form = document.forms.first {
            note(.form, [sample(form.action ?? "")])
        }
        if let link = document.links.first(where: { $0.origin == .refresh }) { note(.refresh, [sample(link.target)]) }
        if let base = document.base, !base.isEmpty { note(.base, [sample(base)]) }
        if document.frames > 0 { note(.frame, [String(document.frames)]) }
        if document.showsPicturesForText {
            note(.pictureForText, [String(document.pictures.large), String(document.visibleLetters)])
        }
        if let plainText, let share = document.share(with: plainText, below: sharedMin) {
            note(.textDiffers, [String(Int(share * 100))])
        }
        if let text = document.styledTexts.first(where: { Letters.count(Array($0.utf8)[...]) >= 3 }) {
            note(.styledText, [sample(text)])
        }
        if document.isLimited { note(.markupLimited) }
        return findings
    }

    /// Words that are split by chance are single ones: an editor's leftovers.
    static let splitsMin = 2
    /// Below this part in common, two texts tell different things.
    static let sharedMin = 0.1
    private static let sampleLettersMax = 80

    /// As much of a text as a sentence can hold.
    private static func sample(_ text: String) -> String {
        let cut = text.unicodeScalars.prefix(sampleLettersMax)
        return String(cut) + (cut.endIndex < text.unicodeScalars.endIndex ? "…" : "")
    }
}
