/// The answer to `sekisho setup postfix`.
public struct PostfixSetupReport: Report {
    /// What was to be done.
    public enum Deed: String, Sendable {
        /// Only shown.
        case show
        case apply
        case undo
    }

    private let deed: Deed
    private let state: PostfixState
    private let address: String?
    private let changes: [PostfixChange]
    private let notes: [PostfixNote]
    /// nil: there was no reason to.
    private let isReloaded: Bool?

    /// - Parameter file: the configuration of Sekisho; nil for the standard place or all defaults.
    public init(_ deed: Deed, _ order: PostfixOrder, configuration file: String?) throws(InputError) {
        let configuration = try Self.configuration(file, deed)
        let setup = try PostfixSetup(order, configuration)
        self.deed = deed
        state = setup.state
        switch deed {
        case .show, .apply:
            let plan = try setup.plan
            (address, changes, notes) = (plan.address, plan.changes, plan.notes)
            if deed == .apply { try setup.apply(changes) }
        case .undo: (address, changes, notes) = (nil, try setup.undo(), [])
        }
        isReloaded = deed == .show || changes.isEmpty ? nil : try setup.reload()
    }

    /// One that is broken must not keep anybody from taking Sekisho out.
    private static func configuration(_ file: String?, _ deed: Deed) throws(InputError) -> Configuration {
        guard deed == .undo else { return try ConfigurationReading(file: file).usable() }
        guard let reading = try? ConfigurationReading(file: file) else { return Configuration() }
        return reading.configuration
    }

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/setup/postfix/1",
            "deed": .string(deed.rawValue),
            "version": .string(state.versionText),
            "folder": .string(state.folder),
            "address": .optional(address),
            "changes": .array(
                changes.map { change in
                    [
                        "name": .string(change.name),
                        "before": .optional(change.before),
                        "after": .string(change.after),
                        "reason": .string(change.phrase.text(in: language)),
                    ]
                }
            ),
            "notes": .array(
                notes.map { ["kind": .string($0.kind), "text": .string($0.phrase.text(in: language))] }
            ),
            "reloaded": isReloaded.map { .bool($0) } ?? .null,
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line("Postfix \(state.versionText), \(state.folder)/main.cf", .strong)
        for change in changes {
            page.blank()
            if change.isService {
                page.line(
                    "\(deed == .undo ? "-" : "+") master.cf: \(deed == .undo ? change.before ?? "" : change.after)",
                    .good
                )
            } else {
                page.line("- \(change.name) = \(change.before ?? "")".trimmingEnd, change.before == nil ? .faint : .bad)
                page.line("+ \(change.name) = \(change.after)".trimmingEnd, .good)
            }
            if deed != .undo { page.note(change.phrase.text(in: language), indent: 4, .faint) }
        }
        if !notes.isEmpty { page.blank() }
        for note in notes { page.line("* " + note.phrase.text(in: language)) }
        page.blank()
        for phrase in conclusion { page.line(phrase.text(in: language)) }
        if deed == .show, !changes.isEmpty {
            addCommands(to: &page)
            page.line("    postfix -c \(state.folder) reload")
        }
        return page
    }

    /// What somebody would type to do the same.
    private func addCommands(to page: inout Page) {
        let parameters = changes.filter { !$0.isService }
        if !parameters.isEmpty { page.line("    postconf -c \(state.folder) -e \\") }
        for (index, change) in parameters.enumerated() {
            let isLast = index == parameters.count - 1
            page.line("        '\(change.name)=\(change.after)'" + (isLast ? "" : " \\"))
        }
        for service in changes where service.isService {
            page.line("    postconf -c \(state.folder) -Me '\(service.name)=\(service.after)'")
        }
    }

    private var conclusion: [Phrase] {
        if changes.isEmpty { return [deed == .undo ? .postfixHasNothingOfOurs : .postfixIsReady] }
        switch deed {
        case .show: return [.postfixToApply]
        case .apply: return [.postfixApplied(state.folder)] + reloading
        case .undo: return [.postfixUndone] + reloading
        }
    }

    private var reloading: [Phrase] { isReloaded.map { [$0 ? .postfixReloaded : .postfixNotRunning] } ?? [] }
}

extension String {
    /// An empty value leaves a blank behind the sign.
    fileprivate var trimmingEnd: String { utf8.last == 0x20 ? String(dropLast()) : self }
}
