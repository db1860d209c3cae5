import Logging
import NIOPosix
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing
import Wire

@testable import Checkpoint

@Suite struct MonitoringPageTests {
    @Test func `a page whose address is taken says so once, and is up when it is free`() async throws {
        var taken: LoopbackSocket? = try LoopbackSocket(.stream)
        try taken?.listen()
        let port = try #require(taken?.port)
        let address = try #require(ListenAddress(parsing: "inet:127.0.0.1:\(port)"))
        let told = Mutex<[Bool]>([])
        let page = MonitoringPage(
            service: HTTPService(health: Health(checks: []), metrics: Metrics()),
            address: address,
            group: MultiThreadedEventLoopGroup.singleton,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            report: { _, error in told.withLock { $0.append(error == nil) } },
            pause: .milliseconds(20)
        )
        let services = ServiceGroup(services: [page], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let running = Task { try await services.run() }
        #expect(await eventually { told.withLock { $0 } == [false] })
        try await Task.sleep(for: .milliseconds(100))
        #expect(told.withLock { $0 } == [false])
        taken = nil
        #expect(await eventually { told.withLock { $0 } == [false, true] })
        await services.triggerGracefulShutdown()
        try await running.value
    }
}
