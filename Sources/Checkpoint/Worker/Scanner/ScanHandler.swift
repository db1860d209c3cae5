import NIOCore
import Wire

/// Carries a scan over a connection: one piece after the other, until there is a verdict.
final class ScanHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var dialogue: any ScanDialogue
    private var promise: EventLoopPromise<ScanVerdict>?

    init(_ dialogue: any ScanDialogue, _ promise: EventLoopPromise<ScanVerdict>) {
        self.dialogue = dialogue
        self.promise = promise
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { send(context) }
    }

    func channelActive(context: ChannelHandlerContext) { send(context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        dialogue.receive(Array(unwrapInboundIn(data).readableBytesView)[...])
        finish(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        dialogue.ended()
        finish(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        dialogue.ended()
        finish(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What the scanner said before it hung up comes first: clamd does so when a file is too large for it.
        context.close(promise: nil)
    }

    /// The next piece goes when this one has gone: a slow scanner holds one piece in memory.
    private func send(_ context: ChannelHandlerContext) {
        guard promise != nil, let piece = dialogue.next() else { return }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: piece))).whenSuccess {
            let (handler, context) = bound.value
            handler.send(context)
        }
    }

    private func finish(_ context: ChannelHandlerContext) {
        guard let verdict = dialogue.verdict, let promise else { return }
        self.promise = nil
        promise.succeed(verdict)
        context.close(promise: nil)
    }
}
