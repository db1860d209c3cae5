public import ServiceLifecycle

/// Moves records from the outbox into the database, and deletes old ones.
public struct LedgerWriter: Service {
    public let outbox: Outbox

    public init(
        dataFolder: String,
        settings: LedgerSettings = LedgerSettings(),
        limits: LedgerLimits = .standard,
        report: @escaping @Sendable (LedgerTrouble) -> Void
    ) {
        outbox = Outbox(dataFolder: dataFolder, settings: settings, limits: limits, report: report)
    }

    public var figures: LedgerFigures { outbox.figures }

    /// New settings after a reload.
    public func apply(_ settings: LedgerSettings) { outbox.apply(settings) }

    public func run() async throws {
        try await gracefulShutdown()
    }
}
