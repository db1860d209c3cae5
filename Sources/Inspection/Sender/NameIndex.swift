import Mail

/// Finds names of organisations in a text, in one pass over it.
///
/// Names in Latin letters are found as whole words, since `line` is no claim in `online`. Names in kana or kanji, which
/// have no spaces around them, are found where no katakana goes on before or behind them: `ライン` is none in `オンライン`.
final class NameIndex: Sendable {
    struct Match {
        let organisation: Int
        let form: String
        let isWeak: Bool
        let isWhole: Bool
    }

    /// One way to write names: those of several organisations may be written alike.
    private struct Spelling: Sendable {
        var names: [Name] = []
        let characters: Int
        let first: WordKind
        let last: WordKind

        /// nil for what is too short to be a name.
        init?(_ phrase: [UInt8]) {
            characters = phrase.text.unicodeScalars.count
            guard characters >= 2 else { return nil }
            (first, last) = (WordKind(startOf: phrase[...]), WordKind(endOf: phrase[...]))
        }
    }

    private struct Name: Sendable {
        let form: Organisation.Form
        let organisation: Int
    }

    private let spellings: [Spelling]
    private let matcher: PhraseMatcher

    /// - Parameter spelled: the form in which names are compared with texts, in UTF-8.
    init(_ organisations: [Organisation], spelled: (String) -> [UInt8]) {
        var places: [[UInt8]: Int] = [:]
        var phrases: [[UInt8]] = []
        var spellings: [Spelling] = []
        for (number, organisation) in organisations.enumerated() {
            for form in organisation.forms {
                // `VIEWCARD` and `View Card` are one name, `tim` and `t i m` are not.
                for text in Set([form.text, form.text.filter { $0 != " " }]) {
                    let phrase = spelled(text)
                    guard let spelling = Spelling(phrase) else { continue }
                    let place = places[phrase] ?? spellings.count
                    if place == spellings.count {
                        places[phrase] = place
                        phrases.append(phrase)
                        spellings.append(spelling)
                    }
                    spellings[place].names.append(Name(form: form, organisation: number))
                }
            }
        }
        self.spellings = spellings
        matcher = PhraseMatcher(phrases)
    }

    /// One match for each organisation, strong ones before weak ones, in the order of the text.
    func matches(in text: [UInt8]) -> [Match] {
        var hits: [PhraseMatcher.Match] = []
        matcher.search(text.span) { if stands($0, in: text) { hits.append($0) } }
        guard !hits.isEmpty else { return [] }
        // Of names that begin at one place the longest counts, and none that begins within another.
        hits.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        let scalars = text.text.unicodeScalars
        var found: [Int: Int] = [:]
        var matches: [Match] = []
        var end = 0
        for hit in hits where hit.start >= end {
            end = hit.end
            let spelling = spellings[hit.phrase]
            // A text is hardly more than a name where four of five letters are the name's.
            let isWhole = !Self.holds(scalars, moreLettersThan: spelling.characters * 5 / 4)
            for name in spelling.names {
                let match = Match(
                    organisation: name.organisation,
                    form: name.form.text,
                    isWeak: name.form.isWeak,
                    isWhole: isWhole
                )
                if let earlier = found[name.organisation] {
                    if matches[earlier].isWeak && !match.isWeak { matches[earlier] = match }
                } else {
                    found[name.organisation] = matches.count
                    matches.append(match)
                }
            }
        }
        return matches
    }

    private static func holds(_ text: String.UnicodeScalarView, moreLettersThan limit: Int) -> Bool {
        var letters = 0
        for scalar in text where scalar.isAlphabetic || scalar.properties.numericType != nil {
            letters &+= 1
            if letters > limit { return true }
        }
        return false
    }

    private func stands(_ hit: PhraseMatcher.Match, in text: [UInt8]) -> Bool {
        let spelling = spellings[hit.phrase]
        let (before, behind) = (WordKind(endOf: text[..<hit.start]), WordKind(startOf: text[hit.end...]))
        return !before.goesOn(into: spelling.first)
            && (!behind.goesOn(into: spelling.last) || Self.endsWord(text[hit.end...]))
    }

    /// Words that are put behind a name without belonging to it: `イオンカード`, `メルカリサポート`.
    private static func endsWord(_ rest: ArraySlice<UInt8>) -> Bool { trailers.contains { rest.starts(with: $0) } }

    private static let trailers: [[UInt8]] =
        ["カード", "サポート", "カスタマー", "サービス", "アカウント", "セキュリティ", "ポイント", "バンク", "銀行", "ショッピング", "ログイン", "プライム"]
        .flatMap { [$0, Skeleton.lookAlike($0)] }
        .map { Array($0.utf8) }
}
