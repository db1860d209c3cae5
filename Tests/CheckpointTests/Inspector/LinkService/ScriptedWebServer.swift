import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A web server on loopback that gives one answer to everything, and remembers what it was asked for.
final class ScriptedWebServer: Sendable {
    let port: Int
    private let channel: any Channel
    private let asked: Box

    /// - Parameter seconds: how long it waits before it answers.
    init(type: String, body: [UInt8], status: Int = 200, seconds: Int64 = 0) async throws {
        let asked = Box()
        self.asked = asked
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    let headers: HTTPHeaders = [
                        "Content-Type": type, "Content-Length": "\(body.count)", "Location": "http://127.0.0.1:1/",
                    ]
                    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
                    try channel.pipeline.syncOperations.addHandler(
                        Answering(asked: asked, head: head, body: ByteBuffer(bytes: body), seconds: seconds)
                    )
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    var requests: [String] { asked.paths.withLock { $0 } }

    func stop() async { try? await channel.close() }

    private final class Box: Sendable { let paths = Mutex<[String]>([]) }

    private final class Answering: ChannelInboundHandler, Sendable {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let asked: Box
        private let head: HTTPResponseHead
        private let body: ByteBuffer
        private let seconds: Int64

        init(asked: Box, head: HTTPResponseHead, body: ByteBuffer, seconds: Int64) {
            (self.asked, self.head, self.body, self.seconds) = (asked, head, body, seconds)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .head(let request) = unwrapInboundIn(data) else { return }
            asked.paths.withLock { $0.append(request.uri) }
            let channel = context.channel
            let (head, body) = (head, body)
            channel.eventLoop.scheduleTask(in: .seconds(seconds)) {
                channel.write(HTTPServerResponsePart.head(head), promise: nil)
                channel.write(HTTPServerResponsePart.body(.byteBuffer(body)), promise: nil)
                channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
            }
        }
    }
}
