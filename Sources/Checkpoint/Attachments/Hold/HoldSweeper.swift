import ServiceLifecycle

/// Removes originals and passwords whose time is over, for as long as the server runs.
struct HoldSweeper: Service {
    let store: HoldStore
    let report: @Sendable (HoldTrouble) -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do throws(HoldTrouble) { try await store.sweep() } catch { report(error) }
                try? await Task.sleep(for: .seconds(Self.pauseSeconds))
            }
        }
    }

    private static let pauseSeconds = 600
}
