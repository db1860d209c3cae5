public import DNS

extension ZoneProblem: Explained {
    /// The place, what is wrong there, and the line itself.
    public var phrase: Phrase {
        let reason = reason.phrase
        let place =
            column.map { (en: "line \(line), column \($0)", ja: "\(line) 行 \($0) 桁目") }
            ?? (en: "line \(line)", ja: "\(line) 行目")
        let quoted = text.isEmpty ? "" : "\n    \(text)"
        return Phrase(en: "\(place.en): \(reason.english)\(quoted)", ja: "\(place.ja): \(reason.japanese)\(quoted)")
    }
}
