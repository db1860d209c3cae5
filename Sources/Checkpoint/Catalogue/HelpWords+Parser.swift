extension HelpWords {
    /// What the argument parser says itself: the words around what it was given, in their order.
    struct Sentence {
        let english: [String]
        let japanese: [String]

        init(_ english: [String], _ japanese: [String]) {
            self.english = english
            self.japanese = japanese
        }

        /// The line in Japanese; nil when it says something else.
        func translated(_ line: String) -> String? {
            var result = ""
            var rest = line[...]
            for (place, (words, meant)) in zip(english, japanese).enumerated() {
                guard let range = rest.range(of: words),
                    place > 0 || rest[..<range.lowerBound].allSatisfy({ $0 == " " })
                else { return nil }
                result += rest[..<range.lowerBound] + meant
                rest = rest[range.upperBound...]
            }
            return result + rest
        }
    }

    static let sentences = [
        Sentence(["OVERVIEW: "], ["概要："]), Sentence(["USAGE: "], ["使い方："]), Sentence(["Usage: "], ["使い方："]),
        Sentence(["Help:  "], ["説明："]), Sentence(["ARGUMENTS:"], ["引数："]), Sentence(["OPTIONS:"], ["オプション："]),
        Sentence(["SUBCOMMANDS:"], ["サブコマンド："]),
        Sentence(["See '", "' for detailed help."], ["詳しくは '", "' をご覧ください。"]),
        Sentence(["See '", "' for more information."], ["詳しくは '", "' をご覧ください。"]),
        Sentence(
            ["Error: Unknown option '", "'. Did you mean '", "'?"],
            ["オプション '", "' はありません。'", "' ではありませんか。"]
        ),
        Sentence(["Error: Unknown option '", "'"], ["オプション '", "' はありません。"]),
        Sentence(["Error: Unexpected argument '", "'"], ["引数 '", "' が余分です。"]),
        Sentence(["Error: Missing expected argument '", "'"], ["引数 '", "' が必要です。"]),
        Sentence(["Error: Missing one of: "], ["次のどれかが必要です："]),
        Sentence(["Error: Missing value for '", "'"], ["'", "' に値が必要です。"]),
        Sentence(
            ["Error: The value '", "' is invalid for '", "'. Please provide one of "],
            ["'", "' は '", "' に使えません。使える値："]
        ),
        Sentence(["Error: The value '", "' is invalid for '", "'"], ["'", "' は '", "' に使えません。"]),
        Sentence(["Error: "], [""]),
    ]

    /// The same within a line.
    static let notes = [
        Sentence(["(default: ", ")"], ["（省略時：", "）"]), Sentence(["(default)"], ["（省略時）"]),
        Sentence(["(values: ", "; default: ", ")"], ["（値：", "。省略時：", "）"]),
        Sentence(["(values: ", ")"], ["（値：", "）"]),
    ]
}

extension Phrase {
    /// A text of a help page. The English one stands in the command.
    public static func help(_ english: String) -> Phrase {
        Phrase(
            en: english,
            ja: HelpWords.commands[english] ?? HelpWords.options[english] ?? HelpWords.questions[english] ?? english
        )
    }
}
