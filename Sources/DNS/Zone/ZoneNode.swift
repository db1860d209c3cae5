/// What a zone holds at one name, and the names just below it.
struct ZoneNode: Sendable {
    struct Set: Sendable {
        var records: [Record]
        /// The smallest of its records, which are one set on the wire (RFC 2181 section 5.2).
        var ttl: UInt32
    }

    /// Places in the zone's list of nodes, by label.
    var children: [[UInt8]: Int] = [:]
    var sets: [RecordType: Set] = [:]
    /// The failure that answers questions of every type.
    var failure: Answer.Failure?
    var failures: [RecordType: Answer.Failure] = [:]
}
