import DNS
import ServiceLifecycle
import Synchronization

/// Looks up the reverse DNS of our own addresses now and then, so that every outgoing message can be judged without a
/// question.
final class SendingHostWatch: Service {
    private let addresses: [IPAddress]
    private let resolver: any Resolver
    private let pauseSeconds: Int64
    private let held: Mutex<SendingHost>

    init(name: DomainName?, addresses: [IPAddress], resolver: any Resolver, pauseSeconds: Int64 = 3600) {
        self.addresses = addresses
        self.resolver = resolver
        self.pauseSeconds = pauseSeconds
        held = Mutex(SendingHost(name: name))
    }

    /// What is known now.
    var host: SendingHost { held.withLock { $0 } }

    @concurrent func check() async {
        let host = await SendingHost(name: host.name, addresses: addresses, resolver: resolver)
        held.withLock { $0 = host }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                await check()
                try? await Task.sleep(for: .seconds(pauseSeconds))
            }
        }
    }
}
