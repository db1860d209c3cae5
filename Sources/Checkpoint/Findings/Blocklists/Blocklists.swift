public import DNS
public import Inspection
public import ServiceLifecycle
import Synchronization

/// Asks the blocklists of the configuration about clients and domains, and keeps watch over the lists themselves.
///
/// A zone is asked only while it is known to work: it is tested at the start and every hour with an entry that must be
/// listed and one that must not. A zone that is dead, says yes to everything or refuses to tell is switched off, which
/// is reported, until a test finds it in order. What does not answer in time is left out; nothing here ever waits
/// longer than the time limit.
public final class Blocklists: Service {
    private struct Place: Hashable {
        let zone: Int
        let channel: BlocklistChannel
    }

    private struct Watch {
        var state = BlocklistState.untested
        /// Questions without an answer, one after the other.
        var silences = 0
        var testedAt: ContinuousClock.Instant?
    }

    private let settings: BlocklistSettings
    private let resolver: any Resolver
    private let report: @Sendable (BlocklistNews) -> Void
    private let watches = Mutex<[Place: Watch]>([:])

    /// - Parameters:
    ///   - resolver: best one with a cache, that the tests' answers and the lists' live as long as they say.
    ///   - report: told whenever a zone is switched off or comes back.
    public init(
        _ settings: BlocklistSettings,
        resolver: any Resolver,
        report: @escaping @Sendable (BlocklistNews) -> Void = { _ in }
    ) {
        self.settings = settings
        self.resolver = resolver
        self.report = report
    }

    /// Whether any zone is asked at all.
    public var isEmpty: Bool { settings.zones.isEmpty }

    /// What the lists of addresses say about a client; nothing for addresses that are not public.
    public func findings(for client: IPAddress) async -> [Finding] {
        let client = client.unmapped
        guard client.isPublic else { return [] }
        let subject = BlocklistSubject.address(client)
        return await answers(places(subject.channel).filter(isWorking).map { ($0, subject) }).flatMap(\.findings)
    }

    /// What the lists of domains say about the domains of a message.
    public func findings(for domains: BlocklistDomains) async -> [Finding] {
        let questions = places(.domain).filter(isWorking).flatMap { place in
            domains.names(in: settings.zones[place.zone].roles, max: settings.limits.domainsMax).map {
                (place, BlocklistSubject.domain($0))
            }
        }
        return await answers(questions).flatMap(\.findings)
    }

    /// The answer of every zone that can be asked about the subject, whatever its state.
    func inquire(_ subject: BlocklistSubject) async -> [BlocklistAnswer] {
        await answers(places(subject.channel).map { ($0, subject) })
    }

    /// How each zone stands, in the order of the configuration.
    func states(_ channel: BlocklistChannel) -> [BlocklistState] { places(channel).map(state) }

    // MARK: - Watching

    /// Tests the zones at once and then as often as the settings say, until the server stops.
    public func run() async throws {
        await test()
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let pause = Duration.seconds(min(self.settings.limits.retestSeconds, self.settings.testSeconds))
            do { try await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) } } catch { return }
            await test(due: .now - .seconds(settings.testSeconds))
        }
    }

    /// Tests every zone; after it none is `untested`.
    public func test() async { await test(due: nil) }

    /// - Parameter due: only those that are off, and those that were last tested before; nil: all.
    private func test(due: ContinuousClock.Instant?) async {
        let places = settings.zones.indices.flatMap { zone in
            settings.zones[zone].channels.map { Place(zone: zone, channel: $0) }
        }.filter { place in
            guard let due else { return true }
            let watch = watches.withLock { $0[place] ?? Watch() }
            return watch.state != .working || watch.testedAt.map { $0 <= due } ?? true
        }
        let results = await Gathering.run(places, within: .seconds(3 * settings.timeoutSeconds)) { place in
            await self.fault(place)
        }
        for (place, result) in zip(places, results) {
            let fault: BlocklistFault? = if let result { result } else { .silent(Answer.Failure.timeout.rawValue) }
            turn(place, fault.map(BlocklistState.off) ?? .working, tested: true)
        }
    }

    private func fault(_ place: Place) async -> BlocklistFault? {
        let zone = settings.zones[place.zone]
        let controls = zone.controls(place.channel)
        guard let listed = zone.question(controls.listed), let unlisted = zone.question(controls.unlisted) else {
            return .controlMissing("\(controls.listed)")
        }
        let resolver = resolver
        async let first = resolver.answer(to: listed)
        async let second = resolver.answer(to: unlisted)
        return await zone.fault(listed: first, unlisted: second, place.channel)
    }

    private func turn(_ place: Place, _ state: BlocklistState, tested: Bool = false) {
        let isNews = watches.withLock { watches in
            var watch = watches[place] ?? Watch()
            defer { watches[place] = watch }
            let before = watch.state
            watch.state = state
            watch.silences = 0
            if tested { watch.testedAt = .now }
            // The first test that finds all well is no news.
            return before != state && !(before == .untested && state == .working)
        }
        if isNews { report(BlocklistNews(zone: settings.zones[place.zone].name, state: state)) }
    }

    /// Learns from an answer to a real question.
    private func note(_ place: Place, _ reading: BlocklistReading) {
        switch reading {
        case .unlisted, .listed: watches.withLock { $0[place]?.silences = 0 }
        case .fault(.silent(let why)):
            let count = watches.withLock { watches in
                watches[place, default: Watch()].silences += 1
                return watches[place]?.silences ?? 0
            }
            if count >= settings.limits.silencesMax { turn(place, .off(.silent(why))) }
        case .fault(let fault): turn(place, .off(fault))
        }
    }

    // MARK: - Asking

    private func places(_ channel: BlocklistChannel) -> [Place] {
        settings.zones.indices.filter { settings.zones[$0].channels.contains(channel) }.map {
            Place(zone: $0, channel: channel)
        }
    }

    private func state(_ place: Place) -> BlocklistState { watches.withLock { $0[place]?.state ?? .untested } }

    private func isWorking(_ place: Place) -> Bool { state(place) == .working }

    private func answers(_ questions: [(Place, BlocklistSubject)]) async -> [BlocklistAnswer] {
        let answers = await Gathering.run(questions, within: .seconds(settings.timeoutSeconds)) { question in
            await self.answer(question.0, question.1)
        }
        return zip(questions, answers).map { question, answer in
            let (place, subject) = question
            let answer = answer ?? late(place, subject)
            if answer.state == .working { note(place, answer.reading) }
            return answer
        }
    }

    private func late(_ place: Place, _ subject: BlocklistSubject) -> BlocklistAnswer {
        BlocklistAnswer(
            zone: settings.zones[place.zone],
            subject: subject,
            state: state(place),
            answer: nil,
            reading: .fault(.silent(Answer.Failure.timeout.rawValue))
        )
    }

    private func answer(_ place: Place, _ subject: BlocklistSubject) async -> BlocklistAnswer {
        let zone = settings.zones[place.zone]
        let state = state(place)
        guard let question = zone.question(subject) else {
            return BlocklistAnswer(zone: zone, subject: subject, state: state, answer: nil, reading: .unlisted)
        }
        let answer = await resolver.answer(to: question)
        let reading = zone.reading(of: answer, limits: settings.limits)
        var found = BlocklistAnswer(zone: zone, subject: subject, state: state, answer: answer, reading: reading)
        if case .listed = reading, let question = zone.question(subject, .txt) {
            found.reason = Self.text(await resolver.answer(to: question), settings.limits)
        }
        return found
    }

    /// The zone's own text, which anybody may have written.
    private static func text(_ answer: Answer, _ limits: BlocklistLimits) -> String? {
        guard let text = answer.texts.first, !text.isEmpty else { return nil }
        return Visible.text(String(decoding: text.prefix(limits.reasonBytesMax), as: UTF8.self))
    }
}
