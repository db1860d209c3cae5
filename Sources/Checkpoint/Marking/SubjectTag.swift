import Mail

/// Puts a tag before the subject. What stands in the field stays as it was written, in its own charset: the tag is an
/// encoded word of its own in front (RFC 2047), or plain ASCII.
struct SubjectTag {
    /// What becomes of the header.
    struct Tagging: Sendable, Hashable {
        /// Replacements of whole fields.
        var edits: [Edit] = []
        /// A field to be added, with its line break, where there was none.
        var newField: [UInt8]?
    }

    /// Without blanks around it.
    private let text: String

    /// nil when nothing is left of the tag.
    init?(_ text: String, bytesMax: Int) {
        var scalars = String.UnicodeScalarView()
        var room = bytesMax
        for scalar in text.unicodeScalars {
            room -= scalar.utf8.count
            guard room >= 0 else { break }
            scalars.append(Visible.isHarmless(scalar) ? scalar : " ")
        }
        let trimmed = Array(String(scalars).utf8)[...].trimmed
        guard !trimmed.isEmpty else { return nil }
        self.text = trimmed.text
    }

    /// Tags every Subject that does not begin with the tag already: readers disagree about which of several counts.
    func tagging(_ header: Header) -> Tagging {
        let fields = header.fields(named: "Subject")
        guard !fields.isEmpty else { return Tagging(newField: field(named: Array("Subject".utf8), value: [])) }
        return Tagging(
            edits: fields.compactMap { field in
                let value = header.value(of: field)
                guard !hasTag(value) else { return nil }
                let lineBreak = header.bytes[field.value.upperBound..<field.whole.upperBound]
                let clean = ForgedFields.joiningLines(value)
                let tagged = self.field(named: Array(header.name(of: field)), value: clean[...])
                let style = lineBreak.count == 1 ? Array(lineBreak) : LineEndings.crlf
                return .replace(field.whole, with: LineEndings.changing(tagged, to: style))
            }
        )
    }

    /// Whether the tag stands at the start, or behind `Re:` and the like: then the reader sees it already.
    private func hasTag(_ value: ArraySlice<UInt8>) -> Bool {
        let subject = Array(HeaderText.decode(value.prefix(Self.startBytes), charsets: .system).utf8)
        let tag = Array(text.utf8)
        var rest = subject[...].trimmed
        for _ in 0..<Self.prefixesMax {
            if rest.starts(with: tag) { return true }
            guard let colon = rest.prefix(Self.prefixBytesMax).firstIndex(of: ASCII.colon),
                rest[..<colon].count(where: \.isLetter) <= Self.prefixLettersMax,
                rest[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x5B || $0 == 0x5D })
            else { return false }
            rest = rest[colon...].dropFirst().trimmed
        }
        return false
    }

    private static let startBytes = 4096
    private static let prefixesMax = 5
    /// `Re`, `Fwd`, `Antw`
    private static let prefixLettersMax = 4
    /// `Re[12]:`
    private static let prefixBytesMax = 8
    /// Bytes of a line with encoded words (RFC 2047 section 2).
    private static let lineBytes = 76

    /// The field, lines ended with CRLF.
    private func field(named name: [UInt8], value: ArraySlice<UInt8>) -> [UInt8] {
        let rest = value.trimmed
        // Blanks between two encoded words are not shown: the space between must be in the first of them.
        let isBeforeWord = rest.starts(with: Array("=?".utf8)) && !text.utf8.allSatisfy { $0 < 0x80 }
        var writer = HeaderWriter()
        writer.add(name.text, text: isBeforeWord ? text + " " : text)
        var words = Array(writer.bytes.dropLast(2))
        guard !rest.isEmpty else { return words + LineEndings.crlf }
        let column = words.count &- (words.lastIndex(of: ASCII.lineFeed).map { $0 &+ 1 } ?? 0)
        let firstLine = rest.firstIndex(of: ASCII.lineFeed).map { $0 &- rest.startIndex } ?? rest.count
        if column &+ 1 &+ firstLine > Self.lineBytes { words += LineEndings.crlf }
        return words + [ASCII.space] + rest + LineEndings.crlf
    }
}
