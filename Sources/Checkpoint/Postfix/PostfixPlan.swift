/// The changes that put Sekisho beside a Postfix, and what else is to be known.
struct PostfixPlan: Sendable {
    /// How Postfix is to name us.
    let address: String
    private(set) var changes: [PostfixChange] = []
    private(set) var notes: [PostfixNote] = []

    private let state: PostfixState
    private let configuration: Configuration
    private let order: PostfixOrder

    init(_ state: PostfixState, _ configuration: Configuration, _ order: PostfixOrder) throws(InputError) {
        self.state = state
        self.configuration = configuration
        self.order = order
        guard let address = Self.address(configuration.milter.listen, state) else {
            throw .noAddressForPostfix(configuration.milter.listen, queueFolder: state.queueFolder)
        }
        self.address = address
        planLists()
        planSettings()
        if let change = PostfixRelease(configuration)?.change(state) { changes.append(change) }
        noteSurroundings()
        if configuration.attachments.hasRules, configuration.hold.release == nil { notes.append(.noRelease) }
    }

    /// The first address that Postfix can reach, as it must name it.
    private static func address(_ addresses: [ListenAddress], _ state: PostfixState) -> String? {
        addresses.lazy.compactMap { address -> String? in
            guard case .local(let path) = address.place else {
                return address.hasPort ? address.reachable.description : nil
            }
            if path.hasPrefix(state.queueFolder + "/") {
                return "unix:" + path.dropFirst(state.queueFolder.count + 1)
            }
            return state.isChrooted ? nil : "unix:\(path)"
        }.first
    }

    /// Our entry, with what must hold for us whatever is set for all milters.
    private var entry: String {
        state.hasMilterSettings ? "{ \(address), default_action=\(action.rawValue), protocol=6 }" : address
    }

    var action: PostfixOrder.DefaultAction { order.defaultAction ?? configuration.actionWhileAway }

    private mutating func planLists() {
        var list = MilterList(state["smtpd_milters"].text)
        let ours = configuration.milter.listen
        let others = MilterList(state["smtpd_milters"].expanded).entries.filter {
            !MilterList.isOurs($0, ours, queueFolder: state.queueFolder)
        }
        list.remove(ours, queueFolder: state.queueFolder)
        list.insert(entry, at: order.place)
        // Whoever has ours at another place chose that.
        let current = MilterList(state["smtpd_milters"].text)
        let isThere = current.entries.contains(entry)
        change("smtpd_milters", to: isThere ? current.text : list.text)
        if !others.isEmpty { notes.append(.others(others.map(MilterList.address), order.place)) }
        for other in others.map(MilterList.address) where Self.doesSameWork(other) { notes.append(.sameWork(other)) }

        let local = state["non_smtpd_milters"]
        if local.text.contains("$smtpd_milters") || local.text.contains("${smtpd_milters}") { return }
        var localList = MilterList(local.text)
        if localList.entries.isEmpty, others.isEmpty {
            change("non_smtpd_milters", to: "$smtpd_milters")
        } else if !localList.entries.contains(entry) {
            localList.remove(ours, queueFolder: state.queueFolder)
            localList.insert(entry, at: order.place)
            change("non_smtpd_milters", to: localList.text)
        }
    }

    private mutating func planSettings() {
        if !state.hasMilterSettings {
            change("milter_protocol", to: "6")
            change("milter_default_action", to: action.rawValue)
        }
        // Bounces and notices of Postfix itself are our mail too: signed, or refused by others for want of it.
        if !configuration.signing.keys.isEmpty {
            let classes = MilterList(state["internal_mail_filter_classes"].text)
            if !classes.entries.contains("bounce") {
                change("internal_mail_filter_classes", to: (classes.entries + ["bounce"]).joined(separator: ", "))
            }
        }
    }

    private mutating func change(_ name: String, to value: String) {
        let parameter = state[name]
        guard !Self.isSame(parameter.text, value) else { return }
        changes.append(PostfixChange(name: name, before: parameter.isSet ? parameter.text : nil, after: value))
    }

    /// Line ends and runs of blanks make no difference to Postfix.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        MilterList(one).entries == MilterList(other).entries
    }
}

extension PostfixPlan {
    private static func doesSameWork(_ address: String) -> Bool {
        ["opendkim", "opendmarc", "openarc", "dkimpy", "authentication-milter"].contains { address.contains($0) }
            || address.hasSuffix(":8893") || address.hasSuffix(":12301")
    }

    private mutating func noteSurroundings() {
        notes.insert(action == .accept ? .passesWhileAway : .waitsWhileAway, at: 0)
        for address in configuration.milter.listen {
            guard case .local(let path) = address.place, state.isChrooted else { continue }
            if !path.hasPrefix(state.queueFolder + "/") {
                notes.append(.outsideChroot(path, queueFolder: state.queueFolder))
            }
        }
        let release = PostfixRelease(configuration)
        for service in state.services where service.program == "smtpd" && release?.leads(to: service) != true {
            if service.overrides["receive_override_options"]?.contains("no_milters") == true {
                notes.append(.withoutMilters(service: service.label))
            } else if let milters = service.overrides["smtpd_milters"] {
                let isOurs = MilterList(milters).contains(configuration.milter.listen, queueFolder: state.queueFolder)
                let follows = milters.contains("$smtpd_milters") || milters.contains("${smtpd_milters}")
                if !isOurs, !follows { notes.append(.ownMilters(service: service.label, milters: milters)) }
            }
        }
        if !state["content_filter"].expanded.isEmpty { notes.append(.contentFilter(state["content_filter"].expanded)) }
        let ours = configuration.milter.messageBytesMax
        if let size = Int(state["message_size_limit"].expanded), size == 0 || size > ours {
            notes.append(.sizeLimit(postfix: size, ours: ours))
        }
        let timeout = state["milter_content_timeout"].expanded
        if let seconds = Self.seconds(timeout), seconds < 60 { notes.append(.shortTimeout(timeout)) }
        for name in ["smtpd_milters", "non_smtpd_milters"] {
            let text = state[name].text
            if text.contains("$"), changes.contains(where: { $0.name == name }) {
                notes.append(.indirect(name: name, text: text))
            }
        }
    }

    /// Postfix's times: seconds unless a unit stands behind.
    private static func seconds(_ text: String) -> Int? {
        if let plain = Int(text) { return plain }
        return Measure.seconds.value(of: text)
    }
}
