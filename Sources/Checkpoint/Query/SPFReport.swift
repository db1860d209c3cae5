public import Authentication
public import DNS

/// The answer to `sekisho query spf`: may this client send for that domain?
public struct SPFReport: Report {
    /// The MAIL FROM identity when one was given, else HELO.
    public let outcome: SPFOutcome
    /// The HELO identity, when MAIL FROM was the main one and a HELO name was given.
    public let helo: SPFOutcome?

    public init(
        _ envelope: Envelope,
        resolver: any Resolver,
        settings: Pipeline.Settings,
        now: Int64
    ) async throws(InputError) {
        guard let client = envelope.client else { throw .missing("--ip") }
        guard envelope.helo != nil || envelope.returnPath != nil else { throw .missing("--helo, --from") }
        let check = SenderCheck(Pipeline(resolver: resolver, settings: settings), now: now)
        let name = envelope.helo ?? []
        guard let returnPath = envelope.returnPath else {
            outcome = await check.helo(client: client, helo: name)
            helo = nil
            return
        }
        let asksHelo = !returnPath.isEmpty && !name.isEmpty
        async let second = asksHelo ? check.helo(client: client, helo: name) : nil
        outcome = await check.mailFrom(client: client, helo: name, returnPath: returnPath)
        helo = await second
    }

    public var exitCode: ReportExit {
        switch outcome.result {
        case .pass, .neutral, .none: .fine
        case .fail, .softfail, .permerror: .bad
        case .temperror: .unknown
        }
    }

    public func body(in language: Language) -> JSONValue {
        var body = outcome.json(in: language).merging(["schema": "sekisho/query/spf/1"])
        if let helo { body = body.merging(["helo": helo.json(in: language)]) }
        return body
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.add(outcome, title: outcome.identity.word, in: language)
        page.blank()
        page.add(walk: outcome.walk, in: language)
        if let helo {
            page.blank()
            page.add(helo, title: helo.identity.word, in: language)
        }
        return page
    }
}
