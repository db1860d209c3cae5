import Logging
import ServiceLifecycle

/// What runs beside the milter, and stops after it.
struct BackgroundServices: Sendable {
    private let group: ServiceGroup
    private let running: Task<Void, Never>

    init(_ services: [any Service], logger: Logger, log: ServerLog) {
        var configuration = ServiceGroupConfiguration(
            services: services.map { service in
                // None of them is worth stopping mail for.
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: service,
                    successTerminationBehavior: .ignore,
                    failureTerminationBehavior: .ignore
                )
            },
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(5)
        let group = ServiceGroup(configuration: configuration)
        self.group = group
        running = Task {
            do { try await group.run() } catch {
                log.logger.error("service-failed", metadata: ["reason": "\(SystemReason.text(of: error))"])
            }
        }
    }

    func stop() async {
        await group.triggerGracefulShutdown()
        await running.value
    }
}
