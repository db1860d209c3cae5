/// DNS records in memory, for tests and for inspecting without a network: from a master file or built by hand.
///
/// A tree of labels, so that names which exist only because something lies below them, and wildcards, answer as
/// RFC 4592 says. It is the whole DNS to whoever asks it: what is not in it does not exist.
public struct Zone: Sendable {
    /// The root first. Places are those in `ZoneNode.children`.
    private(set) var nodes = [ZoneNode()]

    public init() {}

    /// Adds a record to the others of its name and type.
    /// - Parameter ttl: seconds.
    public mutating func add(_ name: DomainName, _ record: Record, ttl: UInt32 = 3600) {
        let node = place(of: name)
        var set = nodes[node].sets[record.type] ?? ZoneNode.Set(records: [], ttl: ttl)
        set.records.append(record)
        set.ttl = min(set.ttl, ttl)
        nodes[node].sets[record.type] = set
    }

    /// Lets questions for this name fail that no record of it answers.
    /// - Parameter type: only questions of this type; nil: of every type.
    public mutating func fail(_ name: DomainName, _ failure: Answer.Failure, type: RecordType? = nil) {
        let node = place(of: name)
        if let type {
            nodes[node].failures[type] = failure
        } else {
            nodes[node].failure = failure
        }
    }

    /// Lets the name exist, be it without any record that is ever asked for.
    mutating func add(_ name: DomainName) { _ = place(of: name) }

    private mutating func place(of name: DomainName) -> Int {
        var node = 0
        for label in name.labels.reversed() {
            if let child = nodes[node].children[label] {
                node = child
            } else {
                nodes[node].children[label] = nodes.count
                node = nodes.count
                nodes.append(ZoneNode())
            }
        }
        return node
    }
}
