public import DNS

/// The answer to `sekisho query dnsbl`: every zone's answer, and whether the zone is to be believed.
public struct BlocklistReport: Report {
    let subject: BlocklistSubject
    let answers: [BlocklistAnswer]

    /// Tests the zones and asks them.
    /// - Parameters:
    ///   - text: an IP address or a domain.
    ///   - names: presets or zones to ask; empty: those of the configuration, and where it has none all presets.
    ///   - file: the configuration; nil: the standard one, if there is one.
    public init(
        _ text: String,
        zones names: [String],
        configuration file: String?,
        resolver: any Resolver
    ) async throws(InputError) {
        guard let subject = BlocklistSubject(text) else { throw .notAnAddressOrDomain(text) }
        var settings = try ConfigurationReading(file: file).usable().blocklists
        if !names.isEmpty {
            settings.zones = try Self.zones(names, subject, settings)
        } else if settings.zones.isEmpty {
            settings.zones = BlocklistZone.presets
        }
        try await self.init(subject, settings: settings, resolver: resolver)
    }

    init(_ subject: BlocklistSubject, settings: BlocklistSettings, resolver: any Resolver) async throws(InputError) {
        // A mapped address is not what lists have, unless somebody wants to see the control entry.
        let lists = Blocklists(settings, resolver: resolver)
        await lists.test()
        self.subject = subject
        answers = await lists.inquire(subject)
    }

    private static func zones(
        _ names: [String],
        _ subject: BlocklistSubject,
        _ settings: BlocklistSettings
    ) throws(InputError) -> [BlocklistZone] {
        var zones: [BlocklistZone] = []
        for name in names {
            if let zone = settings.zones.first(where: { $0.name == name }) ?? BlocklistZone.preset(name) {
                zones.append(zone)
                continue
            }
            var zone = BlocklistZone(name, try Arguments.domain(name), subject.channel == .domain ? .domain : .address)
            zone.hasIPv6 = true
            zone.meanings = BlocklistCodes("127.0.0.0/8").map { [BlocklistMeaning($0, "listed", points: 0)] } ?? []
            zones.append(zone)
        }
        return zones
    }

    /// Zones that could be asked and are believed.
    private var believed: [BlocklistAnswer] { answers.filter(\.isBelieved) }

    public var exitCode: ReportExit {
        if believed.contains(where: { $0.isListed && !$0.zone.vouches }) { return .bad }
        return believed.count == answers.count ? .fine : .unknown
    }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/query/dnsbl/1",
            "subject": .string(subject.description),
            "zones": .array(answers.map { $0.json(in: language) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line("\(subject)", .strong)
        if answers.isEmpty { page.line(Phrase.noBlocklists.text(in: language), .caution) }
        for answer in answers {
            page.row(answer.zone.name, width: 16, Page.Piece(answer.word.padded(to: 12), answer.style))
            for listing in answer.listings {
                page.note("\(listing.code)  \(listing.meaning.text)", indent: 18, answer.style)
            }
            if let reason = answer.reason { page.note("“\(reason)”", indent: 18, .faint) }
            if !answer.isBelieved { page.note(answer.explanation.text(in: language), indent: 18, .caution) }
        }
        return page
    }
}

extension BlocklistAnswer {
    var isListed: Bool { !listings.isEmpty }

    var listings: [BlocklistListing] { if case .listed(let listings) = reading { listings } else { [] } }

    /// Whether the zone is in order and answered.
    var isBelieved: Bool {
        if case .fault = reading { return false }
        return state == .working
    }

    /// The word in JSON.
    var word: String {
        guard isBelieved else { return "unknown" }
        return isListed ? "listed" : "unlisted"
    }

    var style: Page.Style {
        guard isBelieved else { return .caution }
        guard isListed else { return .plain }
        return zone.vouches ? .good : .bad
    }

    /// Why it is not believed.
    var explanation: Phrase {
        if state == .working, case .fault(let fault) = reading { return fault.phrase }
        return state.phrase
    }

    func json(in language: Language) -> JSONValue {
        [
            "name": .string(zone.name),
            "kind": .string(zone.kind.rawValue),
            "vouches": .bool(zone.vouches),
            "state": .string(state.word),
            "stateText": .string(isBelieved ? state.phrase.text(in: language) : explanation.text(in: language)),
            "result": .string(word),
            "listings": .array(
                listings.map { listing in
                    [
                        "code": .string(listing.code),
                        "meaning": .string(listing.meaning.text),
                        "finding": .string(listing.meaning.finding),
                        "points": .decimal(listing.meaning.points),
                        "refuse": .bool(listing.meaning.refuses),
                    ]
                }
            ),
            "reason": .optional(reason),
            "answer": answer?.json ?? .null,
        ]
    }
}
