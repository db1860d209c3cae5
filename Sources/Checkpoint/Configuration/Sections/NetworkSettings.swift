import DNS

/// `[network]`: what is ours.
struct NetworkSettings: Sendable, Hashable {
    /// Networks whose mail is outbound, and signed, even when nobody logged in.
    var own: [IPNetwork] = ["127.0.0.0/8", "::1"].compactMap { IPNetwork($0) }

    /// The addresses that our mail leaves from.
    var outgoing: [IPAddress] = []

    init() {}
}

extension NetworkSettings {
    init(_ table: ConfigurationTable) {
        own = table.values("own", default: own, expected: .networkExpected) { IPNetwork($0) }
        outgoing = table.values("outgoing", default: outgoing, expected: .anIPAddress) { IPAddress($0) }
    }
}
