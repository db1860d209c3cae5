import Mail

/// Reads shortcuts that are text: those of the web (`.url`), of the Linux desktop, of folders.
enum WebShortcutReader {
    private static let linesMax = 1_000

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        let text = TextForm.narrowed(input.bytes.prefix(1 << 20))
        for line in text.split(separator: ASCII.lineFeed).prefix(linesMax) {
            guard let equals = line.firstIndex(of: ASCII.equals) else { continue }
            let value = input.charsets.guess(line[(equals &+ 1)...].trimmed)
            switch line[..<equals].trimmed.lowercased.text {
            case "url", "baseurl", "workingdirectory": note(target: value, into: &contents)
            // An icon on a server is fetched with the user's password hash as soon as the folder is shown.
            case "iconfile", "icon": if leadsToShare(value) { contents.note(.shortcutLeadsToShare, value) }
            case "exec", "command", "tryexec": contents.note(.shortcutRunsShell, value, "")
            case "full address:s": contents.link(value)
            default: break
            }
        }
        return contents
    }

    private static func note(target: String, into contents: inout FileContents) {
        contents.link(target)
        if leadsToShare(target) { contents.note(.shortcutLeadsToShare, target) }
        if ExternalTarget.isHandler(target) { contents.note(.handlerLink, target) }
    }

    /// A file on another machine, whose content is run without the warnings for downloads.
    private static func leadsToShare(_ target: String) -> Bool {
        let small = target.lowercased()
        return ExternalTarget.isRemote(target) && !small.utf8.starts(with: "http".utf8)
            && !small.utf8.starts(with: "mailto:".utf8)
    }
}
