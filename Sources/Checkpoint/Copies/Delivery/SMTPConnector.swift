import DNS
import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Wire

/// Opens connections to one server.
struct SMTPConnector: Sendable {
    let server: MailServer
    let limits: CopyLimits
    let group: any EventLoopGroup
    let pool: NIOThreadPool
    /// What we call ourselves where the server's settings do not say.
    let heloName: String

    /// A connection that is ready: greeted, encrypted and logged in as the server's settings want it.
    func open() async throws(CopyTrouble) -> SMTPConnection {
        let (settings, tls) = try await prepare()
        var last = CopyTrouble(.unknownHost, server.host)
        for address in try await addresses() {
            do throws(CopyTrouble) { return try await open(address, settings, tls) } catch {
                last = error
                // Another address of the same server would say the same.
                if error.kind != .unreachable && error.kind != .timeout { throw error }
            }
        }
        throw last
    }

    private func prepare() async throws(CopyTrouble) -> (SMTPClientSettings, NIOSSLContext?) {
        let server = server
        let heloName = heloName
        return try await blocking { () throws(CopyTrouble) in
            (try server.clientSettings(heloName: heloName), try server.tlsContext())
        }
    }

    private func addresses() async throws(CopyTrouble) -> [SocketAddress] {
        let server = server
        let limit = limits.addressesMax
        return try await blocking { () throws(CopyTrouble) in Array(try server.socketAddresses().prefix(limit)) }
    }

    private func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws(CopyTrouble) -> Value)
        async throws(CopyTrouble) -> Value
    {
        let result: Result<Value, CopyTrouble>
        do {
            result = try await pool.runIfActive {
                do throws(CopyTrouble) { return Result.success(try work()) } catch { return Result.failure(error) }
            }
        } catch { throw CopyTrouble(.closed, stage: .closed) }
        return try result.get()
    }

    private func open(_ address: SocketAddress, _ settings: SMTPClientSettings, _ tls: NIOSSLContext?)
        async throws(CopyTrouble) -> SMTPConnection
    {
        let loop = group.next()
        let ready = loop.makePromise(of: SMTPConnection.self)
        let plan = SMTPConnectionHandler.Plan(
            limits: limits,
            replyTime: .seconds(Int64(server.replySeconds)),
            pool: pool,
            tls: tls,
            tlsName: server.tlsName
        )
        let isTLS = server.security == .tls
        let bootstrap = ClientBootstrap(group: loop)
            .connectTimeout(.milliseconds(limits.connectTime))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if isTLS, let tls {
                        let handler = try NIOSSLClientHandler(context: tls, serverHostname: plan.tlsName)
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                    let box = HandlerBox()
                    let handler = SMTPConnectionHandler(settings, plan) { trouble in
                        if let trouble { return ready.fail(trouble) }
                        guard let handler = box.handler else { return }
                        ready.succeed(SMTPConnection(channel, NIOLoopBound(handler, eventLoop: channel.eventLoop)))
                    }
                    box.handler = handler
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
        let channel: any Channel
        do { channel = try await bootstrap.connect(to: address).get() } catch {
            ready.fail(error)
            throw (error as? CopyTrouble) ?? CopyTrouble(.unreachable, SystemReason.text(of: error))
        }
        do {
            return try await withTaskCancellationHandler {
                try await ready.futureResult.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch { throw (error as? CopyTrouble) ?? CopyTrouble(.unreachable, SystemReason.text(of: error)) }
    }

    /// Holds the handler for its own callback.
    private final class HandlerBox { weak var handler: SMTPConnectionHandler? }
}
