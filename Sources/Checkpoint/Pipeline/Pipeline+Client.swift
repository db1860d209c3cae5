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
        async let mailFrom = mailFromChecks(check, client: client, helo: helo, returnPath: envelope.returnPath)
        var checks = await mailFrom
        checks.reverseDNS = await reverseDNS
        checks.spfHelo = await spfHelo
        checks.senderID = await senderID
        return checks
    }

    /// SPF and Sender ID of the return path.
    private func mailFromChecks(
        _ check: SenderCheck,
        client: IPAddress,
        helo: [UInt8],
        returnPath: [UInt8]?
    ) async -> ClientChecks {
        guard let returnPath else { return ClientChecks() }
        async let spf = check.mailFrom(client: client, helo: helo, returnPath: returnPath)
        async let senderID = check.senderIDMailFrom(client: client, helo: helo, returnPath: returnPath)
        return await ClientChecks(spf: spf, senderIDMailFrom: senderID)
    }
}
