/// What is not written, and what to write instead.
enum ForbiddenWords {
    private struct Word {
        let pattern: String
        let remedy: String
        /// The targets where it is forbidden; nil for every one.
        var targets: Set<String>?
        /// The targets where it is right all the same.
        var except: Set<String> = []
    }

    /// Here hostile bytes are read: text comparison answers the wrong question, and a trap kills the server.
    static let parsers: Set<String> = ["Mail", "DNS", "Authentication", "Wire"]

    private static let words: [Word] = [
        Word(
            pattern: #"\.split\((?!separator: (ASCII\.|0x))"#,
            remedy: "split bytes (separator: ASCII.…), not text",
            targets: parsers
        ),
        Word(pattern: #"\.split \{"#, remedy: "split bytes (separator: ASCII.…), not text", targets: parsers),
        Word(pattern: #"components\(separatedBy"#, remedy: "parse bytes, not text", targets: parsers),
        Word(pattern: #"\bCharacter\b"#, remedy: "a Character is not a byte: CRLF is a single one", targets: parsers),
        Word(
            pattern: #"[A-Za-z0-9_)\]}?]!(?![=A-Za-z(])"#,
            remedy: "no force unwrap: it traps; use guard let",
            targets: parsers
        ),
        Word(pattern: #"\btry!"#, remedy: "no try!: it traps; use do and catch"),
        Word(pattern: #"\bas!"#, remedy: "no as!: it traps; use as? and guard"),
        Word(pattern: #"\bfatalError\b"#, remedy: "no fatalError: yield a value that carries its reason"),
        // An error within a text: its backslash is blank here.
        Word(
            pattern: #" \(error\)|localizedDescription"#,
            remedy: "say in words why it failed: SystemReason",
            targets: ["Checkpoint", "sekisho"]
        ),
        Word(
            pattern: #"(^|[^.\w])print\("#,
            remedy: "only the command speaks: return the text",
            except: ["sekisho"]
        ),
    ]

    static func findings(in file: SourceFile) throws -> [Finding] {
        guard let target = file.target else { return [] }
        return try words.flatMap { word -> [Finding] in
            guard word.targets?.contains(target) ?? true, !word.except.contains(target) else { return [] }
            let pattern = try Regex(word.pattern)
            return file.codeLines.enumerated().compactMap { index, line in
                line.contains(pattern) ? Finding(file, line: index + 1, word.remedy) : nil
            }
        }
    }
}
