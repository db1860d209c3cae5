/// What is counted of the connections of mail servers.
struct ConnectionMetrics: Sendable {
    let total = Counter()
    let ended = Counter()
    /// Ended by us: the peer did not speak the protocol, or was too slow.
    let faults = Counter()

    func opened() { total.add() }
    func closed() { ended.add() }
    func failed() { faults.add() }

    var open: UInt64 {
        // Read in this order: one that ends between the two reads does not make the difference negative.
        let ended = ended.value
        return total.value &- ended
    }
}
