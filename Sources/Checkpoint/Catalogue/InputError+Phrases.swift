import DNS

extension InputError {
    /// How a file is called that was named on the command line.
    private static func shown(_ path: String) -> Phrase {
        switch path {
        case "-": Phrase(en: "Standard input", ja: "標準入力")
        case "": Phrase(en: "“”", ja: "「」")
        default: Phrase(en: path, ja: path)
        }
    }

    static func cannotRead(_ path: String, _ reason: String) -> InputError {
        InputError(
            Phrase(
                en: "\(shown(path).english) cannot be read: \(reason).",
                ja: "\(shown(path).japanese) を読み込めません：\(SystemReason.phrase(reason).japanese)"
            )
        )
    }

    static func isDirectory(_ path: String) -> InputError {
        InputError(
            Phrase(
                en: "\(shown(path).english) is a directory. Name a file.",
                ja: "\(shown(path).japanese) はディレクトリです。ファイルを指定してください。"
            )
        )
    }

    static func tooLarge(_ path: String, bytesMax: Int) -> InputError {
        InputError(
            Phrase(
                en: "\(shown(path).english) is larger than \(Measure.bytes.text(of: bytesMax)), the most that is read.",
                ja: "\(shown(path).japanese) は、読み込める大きさの上限 \(Measure.bytes.text(of: bytesMax)) を超えています。"
            )
        )
    }

    static func silent(_ path: String, seconds: Int) -> InputError {
        InputError(
            .unavailable,
            Phrase(
                en: "Nothing came from \(path) for \(seconds) seconds.",
                ja: "\(shown(path).japanese) から \(seconds) 秒間何も届きませんでした。"
            )
        )
    }

    static func empty(_ path: String) -> InputError {
        InputError(
            Phrase(
                en: "\(shown(path).english) is empty: there is no message in it.",
                ja: "\(shown(path).japanese) は空です。メールが入っていません。"
            )
        )
    }

    static func notAMessage(_ path: String) -> InputError {
        InputError(
            Phrase(
                en:
                    "\(shown(path).english) is not a message: it has no header field such as “From: …”. Save the"
                    + " message with its whole header (most mail programs: “show source”, “save as”) and try again.",
                ja: "\(shown(path).japanese) はメールではありません。“From: …” のようなヘッダーが 1 つもありません。"
                    + "メールソフトの「ソースを表示」や「.eml で保存」でヘッダーごと保存してから、もう一度お試しください。"
            )
        )
    }

    static func notADomain(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "“\(text)” is not a domain name. Labels have 1 to 63 characters, the whole at most 253.",
                ja: "「\(text)」はドメイン名ではありません。ラベルは 1〜63 文字、全体で 253 文字までです。"
            )
        )
    }

    static func notAnAddress(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "“\(text)” is not an IP address such as 192.0.2.1 or 2001:db8::1.",
                ja: "「\(text)」は IP アドレスではありません。192.0.2.1 や 2001:db8::1 のように書いてください。"
            )
        )
    }

    static func notATime(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "“\(text)” is not a time from 1970 to 9999. Write seconds since 1970 or a date such as"
                    + " 2026-11-23T09:00:00Z.",
                ja: "「\(text)」は 1970〜9999 年の時刻として読めません。1970 年からの秒数か、2026-11-23T09:00:00Z の形で"
                    + "書いてください。"
            )
        )
    }

    static func missing(_ option: String) -> InputError {
        InputError(
            Phrase(en: "Missing: \(option). See --help.", ja: "\(option) が必要です。--help をご覧ください。")
        )
    }

    static func zone(_ path: String, _ error: ZoneError) -> InputError {
        let shown = error.problems.prefix(10).map(\.phrase)
        return InputError(
            Phrase(
                en: "\(path) is no zone file that can be used:\n  " + shown.map(\.english).joined(separator: "\n  "),
                ja: "\(path) はゾーンファイルとして使えません：\n  " + shown.map(\.japanese).joined(separator: "\n  ")
            )
        )
    }

    static func notAServer(_ text: String) -> InputError {
        InputError(
            Phrase(
                en:
                    "--resolver: “\(text)” is not HOST:PORT with an IP address, such as 192.0.2.53:53"
                    + " or [2001:db8::1]:53.",
                ja: "--resolver：「\(text)」は正しくありません。192.0.2.53:53 や [2001:db8::1]:53 のように書いてください。"
            )
        )
    }

    static func noResolver(_ error: UnboundError) -> InputError { InputError(.unavailable, error.phrase) }

    static func notAClaim(_ text: String) -> InputError {
        InputError(
            Phrase(
                en:
                    "“\(text)” is not DOMAIN=RESULT. RESULT is one of none, neutral, pass, fail, softfail, policy,"
                    + " temperror, permerror.",
                ja: "「\(text)」は「ドメイン=結果」の形ではありません。結果は none、neutral、pass、fail、softfail、policy、"
                    + "temperror、permerror のどれかです。"
            )
        )
    }

    static var noPublicSuffixes: InputError {
        InputError(
            .unavailable,
            Phrase(
                en: "The list of public suffixes cannot be read: install the package publicsuffix.",
                ja: "Public Suffix List を読み込めません。パッケージ publicsuffix をインストールしてください。"
            )
        )
    }
}
