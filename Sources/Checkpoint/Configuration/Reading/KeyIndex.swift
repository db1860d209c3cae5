/// The keys that a scan has met, and the tables they opened.
struct KeyIndex {
    typealias Step = KeyLines.Step

    private enum Kind {
        case value, head, implied, tables
    }

    private(set) var lines: [[Step]: Int] = [:]
    private var kinds: [[Step]: Kind] = [:]
    /// How many `[[key]]` there were.
    private var counts: [[Step]: Int] = [:]

    /// The path of a table head: each array of tables on the way stands for its last table.
    mutating func open(_ keys: [String], isArray: Bool, line: Int) throws(Duplicate) -> [Step] {
        var path: [Step] = []
        for key in keys.dropLast() {
            path.append(.key(key))
            note(path, .implied, line)
            if let count = counts[path] { path.append(.index(count - 1)) }
        }
        guard let last = keys.last else { return path }
        path.append(.key(last))
        if isArray {
            if let kind = kinds[path], kind != .tables { throw Duplicate(line: lines[path] ?? line) }
            note(path, .tables, line)
            let count = counts[path, default: 0]
            counts[path] = count + 1
            path.append(.index(count))
        } else if let kind = kinds[path], kind != .implied {
            throw Duplicate(line: lines[path] ?? line)
        }
        kinds[path] = .head
        lines[path] = line
        return path
    }

    /// A key with its value below `table`; dotted keys open the tables between.
    mutating func add(_ keys: [String], below table: [Step], line: Int) throws(Duplicate) -> [Step] {
        var path = table
        for key in keys.dropLast() {
            path.append(.key(key))
            note(path, .implied, line)
        }
        if let last = keys.last { path.append(.key(last)) }
        if kinds[path] != nil { throw Duplicate(line: lines[path] ?? line) }
        note(path, .value, line)
        return path
    }

    mutating func add(element path: [Step], line: Int) { lines[path] = line }

    private mutating func note(_ path: [Step], _ kind: Kind, _ line: Int) {
        guard kinds[path] == nil else { return }
        kinds[path] = kind
        lines[path] = line
    }

    /// The key was there before.
    struct Duplicate: Error {
        var line: Int
    }
}
