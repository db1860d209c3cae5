/// In which language a notice speaks.
enum NoticeLanguage: String, Sendable, CaseIterable {
    case japanese = "ja"
    case english = "en"
    /// Japanese, then English.
    case both
    /// Japanese for a message in Japanese, and for a recipient below `.jp`; else English.
    case auto
}
