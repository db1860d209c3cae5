import NIOPosix
public import ServiceLifecycle

/// Moves records from the outbox into the database, and deletes old ones. The only one who writes the database.
public struct LedgerWriter: Service {
    public let outbox: Outbox
    private let mover: SegmentMover
    private let limits: LedgerLimits
    private let report: @Sendable (LedgerTrouble) -> Void

    /// - Parameters:
    ///   - dataFolder: must be there.
    ///   - report: hears of each trouble, each time, and `.recovered` when it ends; from any thread.
    public init(
        dataFolder: String,
        settings: LedgerSettings = LedgerSettings(),
        limits: LedgerLimits = .standard,
        report: @escaping @Sendable (LedgerTrouble) -> Void
    ) {
        outbox = Outbox(dataFolder: dataFolder, settings: settings, limits: limits, report: report)
        mover = SegmentMover(dataFolder: dataFolder, settings: settings, limits: limits, report: report)
        self.limits = limits
        self.report = report
    }

    /// What was counted since the start.
    public var figures: LedgerFigures {
        var figures = outbox.figures
        let moved = mover.figures
        figures.stored = moved.stored
        figures.outboxBytes = moved.outboxBytes
        figures.databaseBytes = moved.databaseBytes
        return figures
    }

    /// New settings after a reload.
    public func apply(_ settings: LedgerSettings) {
        outbox.apply(settings)
        mover.apply(settings)
    }

    /// Works until the server stops; then stores what is there. To be stopped after all that records.
    public func run() async throws {
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        try? await pool.runIfActive { ProcessSettings.yieldThread() }
        await cancelWhenGracefulShutdown { await work(pool) }
        // A task of its own: this one may be cancelled, and what is there is stored all the same.
        let (outbox, mover) = (outbox, mover)
        await Task {
            await outbox.drained(withinSeconds: 2)
            try? await pool.runIfActive { try mover.step() }
        }.value
        try await pool.shutdownGracefully()
    }

    /// The two run beside each other: a database that stands still must not keep anybody from being let go.
    private func work(_ pool: NIOThreadPool) async {
        async let release: Void = releaseOverdue()
        await move(pool)
        await release
    }

    private func releaseOverdue() async {
        while (try? await Task.sleep(for: .milliseconds(limits.patienceMilliseconds))) != nil {
            outbox.releaseOverdue()
        }
    }

    private func move(_ pool: NIOThreadPool) async {
        var isTroubled = false
        let mover = mover
        while (try? await Task.sleep(for: .milliseconds(limits.pauseMilliseconds))) != nil {
            do {
                try await pool.runIfActive { try mover.step() }
                if isTroubled { report(.recovered(.database)) }
                isTroubled = false
            } catch {
                guard let trouble = error as? LedgerTrouble else { continue }
                report(trouble)
                isTroubled = true
            }
        }
    }
}
