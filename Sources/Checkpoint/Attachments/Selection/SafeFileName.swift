import Mail

/// A name that a stranger chose, made safe to be written into an archive or a header: one name without folders, that no
/// system refuses or obeys.
struct SafeFileName: Sendable, Hashable {
    let text: String

    /// - Parameters:
    ///   - name: as the message has it; decoded.
    ///   - fallback: where nothing is left of it.
    init(_ name: String, fallback: String = "attachment", bytesMax: Int = AttachmentLimits.standard.nameBytesMax) {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            scalars.append(Self.isAllowed(scalar) ? scalar : "_")
        }
        var trimmed = scalars[...]
        // Windows takes dots and blanks at the end away; a dot in front hides a file.
        while let last = trimmed.last, last == "." || last == " " { trimmed.removeLast() }
        while let first = trimmed.first, first == "." || first == " " { trimmed.removeFirst() }
        var text = String(String.UnicodeScalarView(trimmed))
        if text.isEmpty { text = fallback }
        let (stem, ending) = Self.split(text)
        if Self.reserved.contains(stem.split(separator: ".").first.map { $0.uppercased() } ?? "") { text = "_" + text }
        self.text = Self.cut(text, ending: ending, bytesMax)
    }

    /// Names that differ from each other also where capitals do not count, in the order given.
    static func unique(_ names: [SafeFileName]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let (stem, ending) = split(name.text)
            var text = name.text
            var number = 2
            while !taken.insert(text.lowercased()).inserted {
                text = "\(stem) (\(number))\(ending)"
                number += 1
            }
            return text
        }
    }

    /// Path separators, what Windows forbids, and whatever does not just stand there: controls, marks that turn the
    /// direction of reading, characters that cannot be seen.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        Visible.isHarmless(scalar) && !forbidden.contains(scalar)
    }

    private static let forbidden: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\u{FFFD}"]

    /// Names of devices on Windows, whatever their ending.
    private static let reserved: Set<String> = {
        let numbered = (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
        return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
    }()

    /// The name without its ending, and the ending with its dot.
    private static func split(_ text: String) -> (stem: String, ending: String) {
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex,
            text[dot...].utf8.count <= endingBytesMax
        else { return (text, "") }
        return (String(text[..<dot]), String(text[dot...]))
    }

    private static let endingBytesMax = 16

    private static func cut(_ text: String, ending: String, _ bytesMax: Int) -> String {
        guard text.utf8.count > bytesMax else { return text }
        var room = bytesMax - ending.utf8.count
        let kept = text.unicodeScalars.prefix { scalar in
            room -= scalar.utf8.count
            return room >= 0
        }
        return String(String.UnicodeScalarView(kept)) + ending
    }
}
