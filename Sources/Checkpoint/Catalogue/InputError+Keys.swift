import Authentication

extension InputError {
    static func key(_ path: String, _ error: PrivateKeyError) -> InputError {
        let why = error.phrase
        return InputError(Phrase(en: "\(path): \(why.english)", ja: "\(path)：\(why.japanese)"))
    }

    static func signing(_ error: SigningError) -> InputError { InputError(error.phrase) }

    static func exists(_ path: String) -> InputError {
        InputError(
            Phrase(
                en: "\(path) exists already. A key is never overwritten; choose another name.",
                ja: "\(path) はすでにあります。鍵は上書きしません。別の名前を指定してください。"
            )
        )
    }

    static func cannotWrite(_ path: String, _ reason: String) -> InputError {
        InputError(
            Phrase(
                en: "\(path) cannot be written: \(reason).",
                ja: "\(path) に書き込めません：\(SystemReason.phrase(reason).japanese)"
            )
        )
    }

    static func daysOutOfRange(_ days: Int64) -> InputError {
        InputError(
            Phrase(
                en: "--expires: \(days) is not a number of days from 1 to 3650.",
                ja: "--expires：\(days) は使えません。1〜3650 の日数を指定してください。"
            )
        )
    }

    static func notACanonicalization(_ text: String) -> InputError {
        InputError(
            Phrase(
                en:
                    "--canonicalization: “\(text)” is not relaxed/relaxed, relaxed/simple, simple/relaxed"
                    + " or simple/simple.",
                ja: "--canonicalization：「\(text)」は使えません。relaxed/relaxed、relaxed/simple、simple/relaxed、"
                    + "simple/simple のどれかを指定してください。"
            )
        )
    }
}
