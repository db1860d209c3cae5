import Mail

/// The colours of a notice in HTML.
struct NoticeStyle: Sendable, Equatable {
    /// `#rrggbb`.
    var background = "#fff8e1"
    var text = "#202124"
    var border = "#f9a825"

    /// The colour if it is one: nothing else may stand in a style.
    static func color(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes.first == 0x23, bytes.dropFirst().allSatisfy({ $0.hexValue != nil }) else {
            return nil
        }
        return text
    }
}
