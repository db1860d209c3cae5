import NIOCore
import NIOPosix
import NIOSSL
import Wire

/// An open connection to a mail server, ready for one message after another.
final class SMTPConnection: Sendable {
    private let channel: any Channel
    private let handler: NIOLoopBound<SMTPConnectionHandler>

    init(_ channel: any Channel, _ handler: NIOLoopBound<SMTPConnectionHandler>) {
        self.channel = channel
        self.handler = handler
    }

    /// Sends a message, and tells what became of it for each recipient. An error is about the connection: it is over.
    func send(_ transaction: SMTPTransaction, _ source: MessageSource) async throws(CopyTrouble)
        -> SMTPConnectionHandler.Delivery
    {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                channel.eventLoop.execute {
                    self.handler.value.begin(transaction, source) { continuation.resume(returning: $0) }
                }
            }
        } onCancel: {
            channel.close(promise: nil)
        }
        return try result.get()
    }

    /// Takes it out of its rest for another message; false when it is gone.
    func wake() async -> Bool {
        let future = channel.eventLoop.submit { self.handler.value.wake() }
        return (try? await future.get()) ?? false
    }

    /// Keeps it for a while; then it ends.
    func rest() { channel.eventLoop.execute { self.handler.value.rest() } }

    /// Says QUIT and closes.
    func quit() { channel.eventLoop.execute { self.handler.value.quit() } }
}
