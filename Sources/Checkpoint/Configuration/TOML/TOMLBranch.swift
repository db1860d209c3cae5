/// A table that is still open while its file is being read.
final class TOMLBranch {
    /// How a table came about, which decides what may still be added to it.
    enum Origin {
        /// By its own head `[a]`, or as one of `[[a]]`.
        case head
        /// On the way to the head of a table inside, `[a.b]`; its own head may follow.
        case way
        /// By dotted keys `a.b = 1`; only dotted keys of the same table may add to it.
        case dots
    }

    enum Member {
        case value(ConfigurationNode)
        case table(TOMLBranch)
        case tables([TOMLBranch])

        var line: Int {
            switch self {
            case .value(let node): node.line
            case .table(let branch): branch.line
            case .tables(let branches): branches.first?.line ?? 0
            }
        }
    }

    /// The key was there before.
    struct Duplicate: Error {
        var line: Int
    }

    private(set) var line: Int
    private var origin: Origin
    private var members: [String: Member] = [:]

    init(_ origin: Origin, line: Int) {
        self.origin = origin
        self.line = line
    }

    /// The table that a head speaks of; each `[[a]]` on the way stands for its last one.
    func open(_ keys: ArraySlice<String>, isArray: Bool, line: Int) throws(Duplicate) -> TOMLBranch {
        guard let key = keys.first else { return self }
        guard keys.count == 1 else {
            return try way(key, line).open(keys.dropFirst(), isArray: isArray, line: line)
        }
        return isArray ? try openElement(key, line) : try openTable(key, line)
    }

    private func way(_ key: String, _ line: Int) throws(Duplicate) -> TOMLBranch {
        switch members[key] {
        case .value(let node): throw Duplicate(line: node.line)
        case .table(let branch): return branch
        case .tables(let branches):
            guard let last = branches.last else { throw Duplicate(line: line) }
            return last
        case nil: return add(key, TOMLBranch(.way, line: line))
        }
    }

    private func openTable(_ key: String, _ line: Int) throws(Duplicate) -> TOMLBranch {
        guard let member = members[key] else { return add(key, TOMLBranch(.head, line: line)) }
        guard case .table(let branch) = member, branch.origin == .way else { throw Duplicate(line: member.line) }
        branch.origin = .head
        branch.line = line
        return branch
    }

    private func openElement(_ key: String, _ line: Int) throws(Duplicate) -> TOMLBranch {
        let element = TOMLBranch(.head, line: line)
        switch members.removeValue(forKey: key) {
        case nil: members[key] = .tables([element])
        case .tables(var branches):
            branches.append(element)
            members[key] = .tables(branches)
        case let member?: throw Duplicate(line: member.line)
        }
        return element
    }

    /// The table that a dotted key puts its last part into.
    func dotted(_ keys: ArraySlice<String>, line: Int) throws(Duplicate) -> TOMLBranch {
        guard let key = keys.first else { return self }
        guard let member = members[key] else {
            return try add(key, TOMLBranch(.dots, line: line)).dotted(keys.dropFirst(), line: line)
        }
        guard case .table(let branch) = member, branch.origin == .dots else { throw Duplicate(line: member.line) }
        return try branch.dotted(keys.dropFirst(), line: line)
    }

    /// The line on which `key` stands already.
    func line(of key: String) -> Int? { members[key]?.line }

    func set(_ key: String, _ node: ConfigurationNode) { members[key] = .value(node) }

    private func add(_ key: String, _ branch: TOMLBranch) -> TOMLBranch {
        members[key] = .table(branch)
        return branch
    }

    /// The finished table.
    var content: [String: ConfigurationNode] {
        members.mapValues { member in
            switch member {
            case .value(let node): node
            case .table(let branch): branch.node
            case .tables(let branches):
                ConfigurationNode(line: member.line, content: .array(branches.map(\.node)))
            }
        }
    }

    private var node: ConfigurationNode { ConfigurationNode(line: line, content: .table(content)) }
}
