/// Puts Sekisho beside a Postfix, and takes it away again.
struct PostfixSetup: Sendable {
    let command: PostfixCommand
    let state: PostfixState
    private let folder: PostfixFolder
    private let order: PostfixOrder
    private let configuration: Configuration

    init(_ order: PostfixOrder, _ configuration: Configuration) throws(InputError) {
        command = PostfixCommand(folder: order.folder)
        state = try PostfixState(command)
        folder = PostfixFolder(path: state.folder)
        self.order = order
        self.configuration = configuration
    }

    var plan: PostfixPlan {
        get throws(InputError) { try PostfixPlan(state, configuration, order) }
    }

    /// Makes the changes in one step, after a backup.
    func apply(_ changes: [PostfixChange]) throws(InputError) {
        guard !changes.isEmpty else { return }
        try folder.checkWritable()
        let old = folder.record
        let present = try folder.digest()
        let isUntouched = old.map { $0.isBackupWhole && $0.written == present } ?? true
        try folder.keep()
        try write(changes)
        try verify(changes)
        let record = PostfixRecord(
            changes: Self.merged(old?.changes ?? [], changes),
            written: try folder.digest(),
            isBackupWhole: isUntouched
        )
        try folder.save(record)
    }

    private func write(_ changes: [PostfixChange]) throws(InputError) {
        let parameters = changes.filter { !$0.isService }
        if !parameters.isEmpty {
            _ = try command.postconf(["-e"] + parameters.map { "\($0.name)=\($0.after)" })
        }
        for service in changes where service.isService {
            _ = try command.postconf(["-Me", "\(service.name)=\(service.after)"])
        }
    }

    /// Reads back what was written; if that is something else, nothing was changed.
    private func verify(_ changes: [PostfixChange]) throws(InputError) {
        for change in changes where change.isService {
            guard try !isThere(change) else { continue }
            try folder.restore()
            throw .postfixRefused("postconf", change.name)
        }
        let parameters = changes.filter { !$0.isService }
        guard !parameters.isEmpty else { return }
        let found = PostfixState.pairs(try command.postconf(parameters.map(\.name)))
        for change in parameters where MilterList(found[change.name] ?? "") != MilterList(change.after) {
            try folder.restore()
            throw .postfixRefused("postconf", "\(change.name) = \(found[change.name] ?? "")")
        }
    }

    /// Whether a service stands in `master.cf` as we wrote it; blanks make no difference.
    private func isThere(_ service: PostfixChange) throws(InputError) -> Bool {
        let lines = try command.postconf(["-M"]).utf8.split(separator: 0x0A)
        return lines.contains { MilterList(String(decoding: Array($0), as: UTF8.self)) == MilterList(service.after) }
    }

    private static func merged(_ old: [PostfixChange], _ new: [PostfixChange]) -> [PostfixChange] {
        var merged = old
        for change in new {
            if let index = merged.firstIndex(where: { $0.name == change.name }) {
                merged[index].after = change.after
            } else {
                merged.append(change)
            }
        }
        return merged
    }

    /// Takes everything back. Whatever others have changed since stays.
    ///
    /// - Returns: what was changed; empty when nothing of ours was there.
    func undo() throws(InputError) -> [PostfixChange] {
        guard let record = folder.record else { return try removeEntries() }
        try folder.checkWritable()
        if record.isBackupWhole, try folder.digest() == record.written {
            try folder.restore()
        } else {
            for change in record.changes where !change.isService { try takeBack(change) }
        }
        // One that somebody has changed since is theirs.
        for service in record.changes where service.isService {
            guard try isThere(service) else { continue }
            _ = try command.postconf(["-MX", service.name])
        }
        folder.forget()
        return record.changes.map { PostfixChange(name: $0.name, before: $0.after, after: $0.before ?? "") }
    }

    private func takeBack(_ change: PostfixChange) throws(InputError) {
        let current = state[change.name]
        guard current.isSet else { return }
        if MilterList(current.text) == MilterList(change.after) {
            if let before = change.before {
                _ = try command.postconf(["-e", "\(change.name)=\(before)"])
            } else {
                _ = try command.postconf(["-X", change.name])
            }
        } else if change.name.hasSuffix("_milters") {
            // Somebody has put others beside ours: only ours goes.
            var list = MilterList(current.text)
            list.remove(configuration.milter.listen, queueFolder: state.queueFolder)
            list.remove(MilterList(change.after), but: MilterList(change.before ?? ""))
            _ = try command.postconf(["-e", "\(change.name)=\(list.text)"])
        }
    }

    /// Without a record, as after an entry by hand: only our entries go.
    private func removeEntries() throws(InputError) -> [PostfixChange] {
        var changes: [PostfixChange] = []
        for name in ["smtpd_milters", "non_smtpd_milters"] {
            var list = MilterList(state[name].text)
            let before = list
            list.remove(configuration.milter.listen, queueFolder: state.queueFolder)
            guard list != before else { continue }
            changes.append(PostfixChange(name: name, before: state[name].text, after: list.text))
        }
        guard !changes.isEmpty else { return [] }
        try folder.checkWritable()
        _ = try command.postconf(["-e"] + changes.map { "\($0.name)=\($0.after)" })
        return changes
    }

    /// Has a running Postfix take up its configuration.
    ///
    /// - Returns: whether one runs.
    func reload() throws(InputError) -> Bool {
        guard try command.isRunning() else { return false }
        try command.reload()
        return true
    }
}
