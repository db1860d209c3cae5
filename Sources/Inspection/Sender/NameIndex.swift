import Mail

/// Finds names of organisations in a text, in one pass over it.
///
/// Names in Latin letters are found as whole words, since `line` is no claim in `online`. Names in kana or kanji, which
/// have no spaces around them, are found where no katakana goes on before or behind them: `ライン` is none in `オンライン`.
struct NameIndex: Sendable {
    enum Form { case plain, lookAlike }

    struct Match {
        let organisation: Int
        let form: String
        let isWeak: Bool
        let isWhole: Bool
    }

    private struct Name {
        let scalars: [Unicode.Scalar]
        let written: String
        let organisation: Int
        let isWeak: Bool
    }

    /// By their first two characters.
    private var plain: [UInt64: [Name]] = [:]
    private var shapes: [UInt64: [Name]] = [:]

    mutating func add(_ forms: [Organisation.Form], of organisation: Int) {
        for form in forms {
            // `VIEWCARD` and `View Card` are one name, `tim` and `t i m` are not.
            for spelling in Set([form.text, form.text.filter { $0 != " " }]) {
                Self.add(Skeleton.plain(spelling), form, organisation, to: &plain)
                Self.add(Skeleton.lookAlike(spelling), form, organisation, to: &shapes)
            }
        }
    }

    private static func add(
        _ text: String,
        _ form: Organisation.Form,
        _ organisation: Int,
        to names: inout [UInt64: [Name]]
    ) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 2 else { return }
        let name = Name(scalars: scalars, written: form.text, organisation: organisation, isWeak: form.isWeak)
        names[key(scalars[0], scalars[1]), default: []].append(name)
    }

    private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value)
    }

    /// One match for each organisation, strong ones before weak ones, in the order of the text.
    func matches(in text: String, _ form: Form) -> [Match] {
        let names = form == .plain ? plain : shapes
        let scalars = Array(text.unicodeScalars)
        var found: [Int: Int] = [:]
        var matches: [Match] = []
        var index = 0
        while index + 1 < scalars.count {
            let candidates = names[Self.key(scalars[index], scalars[index + 1])] ?? []
            var longest = 0
            for name in candidates where Self.stands(name.scalars, in: scalars, at: index) {
                longest = max(longest, name.scalars.count)
            }
            for name in candidates where name.scalars.count == longest && longest > 0 {
                guard Self.stands(name.scalars, in: scalars, at: index) else { continue }
                let match = Match(
                    organisation: name.organisation,
                    form: name.written,
                    isWeak: name.isWeak,
                    isWhole: longest * 2 > scalars.count
                )
                if let earlier = found[name.organisation] {
                    if matches[earlier].isWeak && !match.isWeak { matches[earlier] = match }
                } else {
                    found[name.organisation] = matches.count
                    matches.append(match)
                }
            }
            index += max(1, longest)
        }
        return matches
    }

    private static func stands(_ name: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Bool {
        let end = start + name.count
        guard end <= text.count, text[start..<end].elementsEqual(name) else { return false }
        let before = start > 0 ? WordKind(text[start - 1]) : .none
        let behind = end < text.count ? WordKind(text[end]) : .none
        guard let first = name.first, let last = name.last else { return false }
        return !before.goesOn(into: WordKind(first)) && (!behind.goesOn(into: WordKind(last)) || endsWord(text[end...]))
    }

    /// Words that are put behind a name without belonging to it: `イオンカード`, `メルカリサポート`.
    private static func endsWord(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        trailers.contains { rest.starts(with: $0) }
    }

    private static let trailers: [[Unicode.Scalar]] =
        ["カード", "サポート", "カスタマー", "サービス", "アカウント", "セキュリティ", "ポイント", "バンク", "銀行", "ショッピング", "ログイン", "プライム"]
        .flatMap { [$0, Skeleton.lookAlike($0)] }
        .map { Array($0.unicodeScalars) }
}
