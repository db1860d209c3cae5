import Inspection

/// What a link service has said, for as long as it may be kept, and whether it is worth asking.
struct LinkServiceMemory {
    private struct Entry {
        let hashes: Set<[UInt8]>
        let until: ContinuousClock.Instant
    }

    private var entries: [[UInt8]: Entry] = [:]
    private var failures = 0
    private var pausedUntil: ContinuousClock.Instant?
    private let limits: LinkServiceLimits

    init(limits: LinkServiceLimits) { self.limits = limits }

    /// The beginnings that it has to be asked about; none while it is left in peace.
    func unknown(_ prefixes: [[UInt8]], now: ContinuousClock.Instant) -> [[UInt8]] {
        if let pausedUntil, now < pausedUntil { return [] }
        let unknown = prefixes.filter { entries[$0].map { $0.until <= now } ?? true }
        return Array(unknown.prefix(limits.prefixesMax))
    }

    func isBad(_ digest: [UInt8], now: ContinuousClock.Instant) -> Bool {
        let prefix = Array(digest.prefix(LinkService.prefixBytes))
        guard let entry = entries[prefix], entry.until > now else { return false }
        return entry.hashes.contains(digest)
    }

    /// - Returns: whether it did not answer before.
    mutating func keep(_ answer: FullHashes, for prefixes: [[UInt8]], now: ContinuousClock.Instant) -> Bool {
        makeRoom(for: prefixes.count, now)
        let seconds = min(max(answer.seconds ?? limits.keepSeconds, 0), limits.keepSecondsMax)
        let byPrefix = Dictionary(grouping: answer.hashes) { Array($0.prefix(LinkService.prefixBytes)) }
        for prefix in prefixes {
            entries[prefix] = Entry(hashes: Set(byPrefix[prefix] ?? []), until: now + .seconds(max(1, seconds)))
        }
        defer { (failures, pausedUntil) = (0, nil) }
        return failures >= limits.failuresMax
    }

    /// - Returns: whether it is left in peace from now on, and was not before.
    mutating func noteFailure(now: ContinuousClock.Instant) -> Bool {
        failures = min(failures + 1, limits.failuresMax + 1)
        guard failures >= limits.failuresMax else { return false }
        pausedUntil = now + .seconds(limits.pauseSeconds)
        return failures == limits.failuresMax
    }

    private mutating func makeRoom(for count: Int, _ now: ContinuousClock.Instant) {
        guard entries.count + count > limits.keptMax else { return }
        entries = entries.filter { $0.value.until > now }
        if entries.count + count > limits.keptMax { entries = [:] }
    }
}
