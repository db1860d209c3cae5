import Mail

@testable import Checkpoint

/// A message before and after a notice was put in.
struct Marked {
    let original: Message
    let message: Message
    let placements: [NoticePlacement]
    private let notice: NoticeText

    init(_ evidence: Evidence, _ language: NoticeLanguage) throws {
        let settings = MarkingWorkshop.settings {
            MarkingWorkshop.bare(&$0)
            $0.language = language
        }
        let verdict = Verdict(.mark(Verdict.Marks(hasNotice: true)), rule: "r")
        let marking = Marker(settings, server: "mx.example.jp").marking(for: evidence, verdict: verdict)
        original = evidence.message
        message = Message(parsing: try Editor(original.bytes).applying(marking.edits))
        placements = marking.notices
        notice = NoticeText(notice: Notice(evidence, server: "mx.example.jp"))
    }

    var isUntouched: Bool { original.bytes == message.bytes }

    /// The decoded text of a part, without a byte order mark and with the rule at its standard length.
    func text(_ part: Int) -> String {
        let text = message.text(of: message.parts[part], charsets: .system)
        let rule = String(repeating: "_", count: NoticeText.ruleCharacters)
        return text.replacing(rule + "__", with: rule).replacing(rule + "_", with: rule)
            .replacing("\u{FEFF}", with: "")
    }

    func originalText(_ part: Int) -> String {
        original.text(of: original.parts[part], charsets: .system).replacing("\u{FEFF}", with: "")
    }

    func plain(_ languages: Language...) -> String { notice.plain(in: languages) }

    func html(_ languages: Language...) -> String { notice.html(in: languages, style: NoticeStyle()).text }

    /// The notice in every form that may have been put in: a charset that lacks a character of a foreign name shows it
    /// as a question mark.
    var allPlain: [String] {
        let choices: [[Language]] = [[.japanese], [.english], [.japanese, .english]]
        return choices.flatMap { languages in
            (0...2).flatMap { more in
                let text = notice.plain(in: languages, rule: NoticeText.ruleCharacters + more)
                return [Charset.utf8, .ascii, .iso2022JP, .shiftJIS, .eucJP].map { Self.reread(text, $0) }
            }
        }
    }

    /// The text as it comes out of a charset.
    private static func reread(_ text: String, _ charset: Charset) -> String {
        let bytes = CharsetEncoder(charset)?.replacing(text) ?? []
        return CharsetDecoder.system.decode(bytes[...], charset: charset)
    }

    var allHTML: [String] {
        [[Language.japanese], [.english], [.japanese, .english]].map {
            notice.html(in: $0, style: NoticeStyle()).text
        }
    }
}
