/// Tricks in names of files: what makes a name look like something it is not, or lead elsewhere.
struct FileNameInspection {
    private let name: String
    private let type: FileType
    private let parts: FileNameParts
    /// What comes behind the last dot, as a type; nil if nobody knows the extension.
    private let claimed: [FileType]

    init(_ name: String, type: FileType) {
        self.name = name
        self.type = type
        parts = FileNameParts(name)
        claimed = FileTypeTable.standard.types(extension: parts.lastExtension)
    }

    var findings: [Finding] {
        guard !name.isEmpty else { return [] }
        return [directions, invisible, blanks, doubled, ending, path, content].compactMap(\.self)
    }

    /// Whether Windows runs a file of that name when it is opened.
    private var isRun: Bool { claimed.contains { $0.isActive } || type.isActive }

    /// Characters that turn the direction of writing: "annexe‮fdp.exe" is shown as "annexeexe.pdf".
    private var directions: Finding? {
        let turns = name.unicodeScalars.contains {
            (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        return turns ? Finding(.nameTurnsDirection, [name]) : nil
    }

    /// Characters nobody sees. Joiners and selectors belong to emoji and to scripts that need them.
    private var invisible: Finding? {
        let hides = name.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xE0001, 0x115F, 0x1160, 0x3164: true
            case 0..<0x20, 0x7F..<0xA0: true
            default: false
            }
        }
        return hides ? Finding(.nameHidesCharacters, [name]) : nil
    }

    /// "invoice.pdf          .exe": the end is out of sight.
    private var blanks: Finding? {
        var run = 0
        for scalar in parts.base.unicodeScalars {
            if run >= 8, isRun || scalar == "." { return Finding(.nameHidesEnding, [name]) }
            run = scalar.properties.isWhitespace || scalar == "\u{3164}" || scalar == "\u{2800}" ? run &+ 1 : 0
        }
        return nil
    }

    /// "invoice.pdf.exe": Windows hides the last extension of the kinds it knows.
    private var doubled: Finding? {
        guard parts.extensions.count >= 2, isRun else { return nil }
        let before = parts.extensions[parts.extensions.count &- 2]
        let shown = FileTypeTable.standard.types(extension: before.filter { !$0.isWhitespace })
        guard shown.contains(where: { !$0.isActive && $0.family != .archive }), before != parts.lastExtension else {
            return nil
        }
        return Finding(.nameHasTwoExtensions, [name, before, parts.lastExtension])
    }

    /// Dots and blanks at the end, which Windows takes off: a filter that looks for ".exe" does not find ".exe. ".
    private var ending: Finding? {
        guard let last = name.unicodeScalars.last, last == "." || last.properties.isWhitespace, isRun else {
            return nil
        }
        return Finding(.nameHidesEnding, [name])
    }

    /// Paths that lead out of the folder, or to a stream beside a file.
    private var path: Finding? {
        let text = name.utf8.map { $0 == 0x5C ? 0x2F : $0 }
        let pieces = text.split(separator: 0x2F, omittingEmptySubsequences: false)
        let climbs = pieces.contains { Array($0) == [0x2E, 0x2E] }
        let isAbsolute = text.first == 0x2F
        let hasDrive =
            text.count >= 2 && text[1] == 0x3A && text[0].isLetterOfDrive && (text.count == 2 || text[2] == 0x2F)
        let hasStream =
            parts.lastExtension.utf8.contains(0x3A) || name.lowercased().utf8.count > 6 && hasDataStream(text)
        return climbs || isAbsolute || hasDrive || hasStream ? Finding(.nameLeadsElsewhere, [name]) : nil
    }

    private func hasDataStream(_ text: [UInt8]) -> Bool { text[...].holds(":$DATA") || text[...].holds("::$") }

    /// Something that runs, with a name that promises something else; or simply another type.
    private var content: Finding? {
        guard let promised = claimed.first, !claimed.contains(where: { $0.word == type.word }) else { return nil }
        if type.isActive, !claimed.contains(where: { $0.isActive }) {
            return Finding(.typeIsDisguised, [name, type.word, promised.word])
        }
        // Documents under each other's names are common: RTF and web pages called .doc, pictures of another kind.
        let isKindred = claimed.contains { $0.family == type.family } || type == .unknown || type.word == "empty"
        let isText = type.family == .text || type.family == .markup || type.family == .script
        let expectsText = claimed.contains { [.text, .markup, .script, .message, .other].contains($0.family) }
        guard !isKindred, !(isText && expectsText), !claimed.contains(where: { $0.word == "zip" }) else { return nil }
        return Finding(.typeIsAnother, [name, type.word, promised.word])
    }
}

extension UInt8 {
    fileprivate var isLetterOfDrive: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
