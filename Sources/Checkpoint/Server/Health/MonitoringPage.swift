import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// Keeps `/health` and `/metrics` up at an address. Where another has the address it says so, and tries again: a page
/// that cannot be shown must not stop mail, but whoever watches it must not read somebody else's without knowing.
struct MonitoringPage: Service {
    let service: HTTPService
    let address: ListenAddress
    let group: any EventLoopGroup
    let logger: Logger
    /// Told when the page is away, and nil when it is back.
    let report: @Sendable (ListenAddress, (any Error)?) -> Void
    var pause = Duration.seconds(30)

    func run() async throws {
        var isTold = false
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let wasTold = isTold
            let application = service.application(at: address, on: group, logger: logger) { _ in
                if wasTold { report(address, nil) }
            }
            do {
                try await application.run()
                return
            } catch {
                if !isTold { report(address, error) }
                isTold = true
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
        }
    }
}
