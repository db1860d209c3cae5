import Mail

/// What speaks against a shortcut of Windows.
enum ShellLinkReader {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        guard let link = ShellLink(input.bytes) else {
            contents.state = .unreadable
            return contents
        }
        let command = link.target + " " + link.arguments
        let runsShell = CommandWords.runsShell(command)
        if runsShell { contents.note(.shortcutRunsShell, link.target, link.arguments) }
        if hides(link.arguments) { contents.note(.shortcutHidesArguments, link.arguments) }
        if !link.icon.isEmpty, runsShell, base(link.icon) != base(link.target) {
            contents.note(.shortcutWearsIcon, link.icon, link.target)
        }
        if ExternalTarget.isRemote(link.target) { contents.note(.shortcutLeadsToShare, link.target) }
        if link.appended.count > appendedMin { contents.add("", input.bytes.from(link.appended.lowerBound)) }
        return contents
    }

    /// Less is padding.
    private static let appendedMin = 512

    /// The window that shows them has room for 260; blanks push what matters out of it.
    private static func hides(_ arguments: String) -> Bool {
        if arguments.unicodeScalars.count > 260 { return true }
        var run = 0
        for scalar in arguments.unicodeScalars {
            run = scalar.properties.isWhitespace ? run &+ 1 : 0
            if run >= 16 { return true }
        }
        return false
    }

    private static func base(_ path: String) -> String { FileNameParts(path).base.lowercased() }
}
