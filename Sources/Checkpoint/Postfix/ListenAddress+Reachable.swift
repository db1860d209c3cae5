import DNS

extension ListenAddress {
    /// Where a neighbour on this machine reaches us: what listens everywhere is reached on the loopback address.
    var reachable: ListenAddress {
        switch place {
        case .internet(.v4(0), let port): ListenAddress(.internet(.v4(0x7F00_0001), port: port))
        case .internet(.v6(0, 0), let port): ListenAddress(.internet(.v6(0, 1), port: port))
        default: self
        }
    }

    /// Whether it is known beforehand: port 0 becomes any.
    var hasPort: Bool {
        if case .internet(_, port: 0) = place { return false }
        return true
    }
}
