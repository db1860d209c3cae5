import Authentication
import DNS

/// Our own server as receivers see it: what it says in HELO, and what the DNS says of the address it sends from.
struct SendingHost: Sendable {
    /// `[server] name`; nil where it is no domain name.
    var name: DomainName?
    /// Of the first address whose reverse DNS is not in order, else of the first. nil when no address is configured, or
    /// none was looked up yet.
    var reverseDNS: ReverseDNSOutcome?

    init(name: DomainName?, reverseDNS: ReverseDNSOutcome? = nil) {
        self.name = name
        self.reverseDNS = reverseDNS
    }

    /// Looks the addresses up.
    init(name: DomainName?, addresses: [IPAddress], resolver: any Resolver) async {
        self.name = name
        for address in addresses {
            let outcome = await ReverseDNSEvaluator(resolver: resolver).evaluate(address)
            if reverseDNS == nil { reverseDNS = outcome }
            guard outcome.result == .pass else {
                reverseDNS = outcome
                return
            }
        }
    }
}
