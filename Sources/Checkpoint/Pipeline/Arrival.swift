import Authentication
import DNS
import Inspection

/// A client at the border, from CONNECT on: what is asked about its address is asked once, for all its messages.
struct Arrival: Sendable {
    let client: IPAddress?
    let reverseDNS: Task<ReverseDNSOutcome, Never>?
    /// What blocklists say about the address; nil where none are asked.
    var listings: Task<[Finding], Never>?

    /// Ends the questions that are still on their way.
    func cancel() {
        reverseDNS?.cancel()
        listings?.cancel()
    }
}
