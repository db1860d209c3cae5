import Dispatch
import Glibc

/// The signals that an administrator or the system sends, as a sequence of what they ask for.
final class SignalWatch {
    enum Wish: Sendable, Hashable {
        /// SIGHUP: read the configuration again.
        case reload
        /// SIGTERM, SIGINT: finish what is at hand, and end.
        case stop
    }

    let wishes: AsyncStream<Wish>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Wish.self, bufferingPolicy: .bufferingNewest(16))
        wishes = stream
        let queue = DispatchQueue(label: "signals")
        sources = [(SIGHUP, Wish.reload), (SIGTERM, .stop), (SIGINT, .stop)].map { number, wish in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { continuation.yield(wish) }
            source.activate()
            return source
        }
    }

    deinit { for source in sources { source.cancel() } }
}
