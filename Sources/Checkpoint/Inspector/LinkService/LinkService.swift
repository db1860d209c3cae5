import Inspection
import Synchronization

/// Asks a service whether links are known to be bad, so that it does not learn which: it gets the first four bytes of
/// hashes, which many addresses share, and answers with all bad hashes that begin so (docs/bad-links.md).
///
/// One question a message, for what no earlier answer tells; a service that does not answer costs a message its wait,
/// three of them, and then none for a minute.
final class LinkService: Sendable {
    static let prefixBytes = 4

    private let settings: LinkServiceSettings
    private let limits: LinkServiceLimits
    private let fetch: LinkServiceFetch
    private let report: @Sendable (LinkServiceNews) -> Void
    private let memory: Mutex<LinkServiceMemory>

    init(
        _ settings: LinkServiceSettings,
        limits: LinkServiceLimits = .standard,
        fetch: @escaping LinkServiceFetch = LinkServiceClient.fetch,
        report: @escaping @Sendable (LinkServiceNews) -> Void = { _ in }
    ) {
        self.settings = settings
        self.limits = limits
        self.fetch = fetch
        self.report = report
        memory = Mutex(LinkServiceMemory(limits: limits))
    }

    /// One finding for each link that the service has.
    func findings(for links: [LinkDigests]) async -> [Finding] {
        let unknown = memory.withLock { $0.unknown(Self.prefixes(links), now: .now) }
        if !unknown.isEmpty { await ask(unknown) }
        return memory.withLock { memory in
            let now = ContinuousClock.now
            return links.filter { $0.digests.contains { memory.isBad($0, now: now) } }.map {
                .listed($0, by: settings.address.host)
            }
        }
    }

    /// Of every link the whole address first, then of every link the next: where there are too many, none goes unasked.
    private static func prefixes(_ links: [LinkDigests]) -> [[UInt8]] {
        let longest = links.lazy.map(\.digests.count).max() ?? 0
        var seen: Set<[UInt8]> = []
        return (0..<longest).flatMap { place in
            links.compactMap { link -> [UInt8]? in
                guard place < link.digests.count else { return nil }
                let prefix = Array(link.digests[place].prefix(prefixBytes))
                return seen.insert(prefix).inserted ? prefix : nil
            }
        }
    }

    private func ask(_ prefixes: [[UInt8]]) async {
        let answer = await fetch(settings.question(prefixes), limits)
        let host = settings.address.host
        switch answer {
        case .hashes(let hashes):
            let isBack = memory.withLock { $0.keep(hashes, for: prefixes, now: .now) }
            if isBack { report(LinkServiceNews(host: host, trouble: nil)) }
        case .failed(let why):
            let isLeft = memory.withLock { $0.noteFailure(now: .now) }
            if isLeft { report(LinkServiceNews(host: host, trouble: why)) }
        }
    }
}
