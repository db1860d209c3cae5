import Hummingbird
import Logging
import NIOCore

/// `/health` and `/metrics` on loopback.
struct HTTPService: Sendable {
    let health: Health
    let metrics: Metrics

    /// - Parameter whenListening: called with the address that the system gave.
    func application(
        at address: ListenAddress,
        on group: any EventLoopGroup,
        logger: Logger,
        whenListening: @escaping @Sendable (ListenAddress) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let router = Router()
        router.get("/health") { _, _ in
            let report = await health.report()
            let text = String(decoding: (try? report.body.text()) ?? [], as: UTF8.self)
            return Self.response(report.isHealthy ? .ok : .serviceUnavailable, text, "application/json")
        }
        router.get("/metrics") { _, _ in
            Self.response(.ok, metrics.page(), "text/plain; version=0.0.4; charset=utf-8")
        }
        let place: BindAddress =
            switch address.place {
            case .internet(let host, let port): .hostname("\(host)", port: port)
            case .local(let path): .unixDomainSocket(path: path)
            }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: place, serverName: nil),
            onServerRunning: { await whenListening(address.bound(to: $0.localAddress)) },
            eventLoopGroupProvider: .shared(group),
            logger: logger
        )
    }

    private static func response(_ status: HTTPResponse.Status, _ text: String, _ type: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
