import Authentication
import DNS
import Mail

extension Pipeline {
    /// The checks that need no more than the envelope, and for Sender ID the header; all at the same time.
    func clientChecks(_ envelope: Envelope, header: Header, now: Int64) async -> ClientChecks {
        guard let client = envelope.client else { return ClientChecks() }
        let check = SenderCheck(resolver: resolver, settings: settings, now: now)
        let helo = envelope.helo ?? []
        async let reverseDNS = ReverseDNSEvaluator(resolver: resolver, limits: settings.limits).evaluate(client)
        async let spfHelo = envelope.helo == nil ? nil : check.helo(client: client, helo: helo)
        async let senderID = check.senderID(client: client, helo: helo, header: header)
        var spf: SPFOutcome?
        if let returnPath = envelope.returnPath {
            spf = await check.mailFrom(client: client, helo: helo, returnPath: returnPath)
        }
        return await ClientChecks(reverseDNS: reverseDNS, spfHelo: spfHelo, spf: spf, senderID: senderID)
    }
}
