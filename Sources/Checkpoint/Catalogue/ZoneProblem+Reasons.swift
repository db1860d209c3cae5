public import DNS

extension ZoneProblem.Reason: Explained {
    public var phrase: Phrase {
        switch self {
        case .fileTooLarge(let bytesMax):
            Phrase(
                en: "The file is too large; \(bytesMax) bytes are allowed.",
                ja: "ファイルが大きすぎます（上限は \(bytesMax) バイトです）。"
            )
        case .missingOwner:
            Phrase(
                en: "A line that begins with a blank belongs to the name before it, and there is none.",
                ja: "空白で始まる行は直前の名前の続きですが、その名前がありません。"
            )
        case .missing(let field): Self.missing(field)
        case .surplus(let found):
            Phrase(en: "“\(found)” is too much; the record ends before it.", ja: "「\(found)」は余分です。")
        case .unclosedQuote, .unclosedParenthesis, .unopenedParenthesis, .badEscape: syntax
        case .emptyLabel, .labelTooLong, .nameTooLong: name
        case .unknownDirective, .unknownType, .otherClass, .unknownAnswer: word
        case .badAddress, .badNumber, .badTTL, .badHex, .lengthDiffers, .badData, .dataTooLong: data
        }
    }

    private static func missing(_ field: ZoneProblem.Field) -> Phrase {
        let (english, japanese) =
            switch field {
            case .name: ("a name", "名前")
            case .ttl: ("a number of seconds", "秒数")
            case .type: ("a record type, such as TXT", "レコードの種類（TXT など）")
            case .address: ("an address", "アドレス")
            case .preference: ("a preference from 0 to 65535", "優先度（0〜65535）")
            case .number: ("a number", "数値")
            case .data: ("data in hexadecimal", "16 進数のデータ")
            case .answer: ("SERVFAIL, TIMEOUT or BOGUS", "SERVFAIL・TIMEOUT・BOGUS のいずれか")
            }
        return Phrase(en: "The line ends where \(english) should follow.", ja: "\(japanese)が足りません。")
    }

    private var syntax: Phrase {
        switch self {
        case .unclosedParenthesis:
            Phrase(en: "This parenthesis is never closed.", ja: "この括弧が閉じられていません。")
        case .unopenedParenthesis:
            Phrase(en: "This parenthesis was never opened.", ja: "対応する開き括弧がありません。")
        case .badEscape(let found):
            Phrase(
                en: "“\(found)” is no escape; allowed are \\ with three digits up to 255, and \\ before a character.",
                ja: "「\(found)」は使えません。\\ の後には 255 以下の 3 桁の数字か 1 文字を書いてください。"
            )
        default:
            Phrase(en: "This quotation mark is never closed.", ja: "この引用符が閉じられていません。")
        }
    }

    private var name: Phrase {
        switch self {
        case .labelTooLong(let found, let bytes):
            Phrase(
                en: "A label of “\(found)” has \(bytes) bytes; 63 are allowed.",
                ja: "「\(found)」に \(bytes) バイトのラベルがあります（上限は 63 バイトです）。"
            )
        case .nameTooLong(let found):
            Phrase(
                en: "The name “\(found)” is longer than 255 bytes.",
                ja: "名前「\(found)」が 255 バイトを超えています。"
            )
        case .emptyLabel(let found):
            Phrase(
                en: "The name “\(found)” has nothing between two dots.",
                ja: "名前「\(found)」のドットの間が空です。"
            )
        default: data
        }
    }

    private var word: Phrase {
        switch self {
        case .unknownDirective(let found):
            Phrase(
                en: "“\(found)” is unknown; allowed are $ORIGIN, $TTL and $ANSWER.",
                ja: "「\(found)」は使えません。使えるのは $ORIGIN・$TTL・$ANSWER です。"
            )
        case .unknownType(let found):
            Phrase(
                en: "“\(found)” is no record type; A, AAAA, CNAME, MX, PTR, TXT and TLSA are answered, others skipped.",
                ja: "「\(found)」というレコードの種類はありません。A・AAAA・CNAME・MX・PTR・TXT・TLSA が使えます。"
            )
        case .unknownAnswer(let found):
            Phrase(
                en: "“\(found)” is no answer; allowed are SERVFAIL, TIMEOUT and BOGUS.",
                ja: "「\(found)」は使えません。SERVFAIL・TIMEOUT・BOGUS のいずれかを書いてください。"
            )
        case .otherClass(let found):
            Phrase(en: "The class “\(found)” is not served; only IN is.", ja: "クラス「\(found)」は使えません（IN のみ）。")
        default: data
        }
    }

    private var data: Phrase {
        switch self {
        case .badAddress(let found, let type):
            Phrase(
                en: "“\(found)” is no address for \(type.name), which wants IPv\(type == .a ? 4 : 6).",
                ja: "「\(found)」は \(type.name) のアドレスではありません（IPv\(type == .a ? 4 : 6) を書きます）。"
            )
        case .badNumber(let found, let max):
            Phrase(
                en: "“\(found)” is no number from 0 to \(max).",
                ja: "「\(found)」は 0〜\(max) の数値ではありません。"
            )
        case .badTTL(let found):
            Phrase(
                en: "“\(found)” is no time; write seconds, or such as 1h30m.",
                ja: "「\(found)」は時間として読めません。秒数か 1h30m のように書いてください。"
            )
        case .lengthDiffers(let told, let found):
            Phrase(
                en: "\\# announces \(told) bytes, and \(found) follow.",
                ja: "\\# の長さは \(told) バイトですが、続くデータは \(found) バイトです。"
            )
        case .badData(let type):
            Phrase(en: "These bytes are no \(type.name) record.", ja: "このデータは \(type.name) として読めません。")
        case .badHex(let found):
            Phrase(
                en: "“\(found)” is not made of pairs of hexadecimal digits.",
                ja: "「\(found)」は 16 進数 2 桁の並びではありません。"
            )
        default:
            Phrase(en: "The record is longer than 65535 bytes.", ja: "レコードが 65535 バイトを超えています。")
        }
    }
}
