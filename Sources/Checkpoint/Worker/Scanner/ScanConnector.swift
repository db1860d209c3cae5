import NIOCore
import NIOPosix
import Wire

/// Opens a connection to a scanner for one file.
struct ScanConnector: Sendable {
    let address: ListenAddress
    let group: any EventLoopGroup
    let seconds: Int

    func scan(_ dialogue: any ScanDialogue) async -> ScanVerdict {
        let loop = group.next()
        let promise = loop.makePromise(of: ScanVerdict.self)
        let bootstrap = ClientBootstrap(group: loop)
            .connectTimeout(.seconds(Int64(seconds)))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ScanHandler(dialogue, promise))
                }
            }
        do {
            let channel = try await connect(bootstrap)
            let patience = loop.scheduleTask(in: .seconds(Int64(seconds))) {
                promise.succeed(.failed("no answer within \(seconds) s"))
                channel.close(promise: nil)
            }
            defer { patience.cancel() }
            return try await promise.futureResult.get()
        } catch {
            promise.succeed(.failed(SystemReason.text(of: error)))
            return .failed(SystemReason.text(of: error))
        }
    }

    private func connect(_ bootstrap: ClientBootstrap) async throws -> any Channel {
        switch address.place {
        case .local(let path): try await bootstrap.connect(unixDomainSocketPath: path).get()
        case .internet(let host, let port): try await bootstrap.connect(host: "\(host)", port: port).get()
        }
    }
}
