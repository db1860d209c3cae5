public import NIOCore

/// The milter's side of a connection with a mail server: the protocol of libmilter, versions 2 to 6, without sockets.
///
/// Hand in what is read with `append`, take events with `next` until it gives nil, write what `takeOutput` gives. Each
/// step is answered with "go on" as it comes, or not at all where the peers agreed on that; only the end of a message
/// awaits `answer`. Until then nothing is taken but that the mail server gives up.
///
/// Tolerated: arguments without their last NUL, bytes behind the arguments; a message without DATA or end of header;
/// MAIL within a message, which gives up the one before; ABORT without a message; unknown SMTP commands, told or not.
/// Everything else that the protocol does not have is a `MilterFault`.
public struct MilterSession: Sendable {
    /// Where in the conversation the peers are.
    enum Phase: Sendable {
        case start, negotiated, connected, envelope, header, body, awaitingAnswer, closed
    }

    let limits: MilterLimits
    let wanted: MilterActions
    var phase = Phase.start
    var negotiation: MilterNegotiation?
    var output = ByteBuffer()

    private var input = ByteBuffer()
    /// Bytes of the conversation that were taken.
    private var position = 0
    private var fault: MilterFault?
    /// The packet of body whose content is being passed on.
    private var bodyPacket: (command: MilterCommand, rest: Int)?

    /// The header of the message so far, with CRLF.
    var headerBytes: [UInt8] = []
    var headerFieldCount = 0
    var recipientCount = 0

    /// What the mail server told besides the events: the macros of the client, and of the message under way.
    public internal(set) var macros = MilterMacros()
    /// How the message under way exceeds the limits; nil if it does not.
    public internal(set) var excess: MilterExcess?
    /// Bytes of the message under way that have come, those that were passed over among them.
    public internal(set) var messageByteCount = 0
    /// What the last answer left out because the mail server does not offer it: nothing with Postfix and Sendmail.
    public internal(set) var omitted: MilterActions = []
    /// The number of the message under way, or of the last one: an answer that comes late belongs to another.
    public internal(set) var messageNumber = 0

    /// - Parameter actions: what is asked for; a mail server may offer less, see `actions`.
    public init(limits: MilterLimits = .standard, actions: MilterActions = .standard) {
        self.limits = limits
        wanted = actions
    }

    /// What the mail server lets us do; nothing before the negotiation.
    public var actions: MilterActions { negotiation?.actions ?? [] }
    /// The version of the protocol, 2 to 6, once it is negotiated.
    public var version: Int? { negotiation.map { Int($0.version) } }
    /// Whether a message is complete and not yet answered.
    public var awaitsAnswer: Bool { phase == .awaitingAnswer }
    /// Whether a message has begun and is neither answered nor given up.
    public var isInMessage: Bool {
        switch phase {
        case .envelope, .header, .body, .awaitingAnswer: true
        case .start, .negotiated, .connected, .closed: false
        }
    }

    /// Whether bytes have come that no event was made of: a packet is not complete, or an answer is awaited.
    public var isWithinPacket: Bool { input.readableBytes > 0 || bodyPacket != nil }

    /// Takes bytes from the mail server.
    public mutating func append(_ bytes: ByteBuffer) throws(MilterFault) {
        if let fault { throw fault }
        guard phase != .closed else { return }
        if input.readableBytes == 0 {
            input = bytes
        } else {
            if input.readerIndex > 65_536 { input.discardReadBytes() }
            input.writeImmutableBuffer(bytes)
        }
        if input.readableBytes > limits.pendingBytesMax { try fail(.tooMuchPending, nil) }
    }

    /// The next event; nil when more bytes or an answer are needed. A fault stays.
    public mutating func next() throws(MilterFault) -> MilterEvent? {
        if let fault { throw fault }
        // Whoever reads from the socket may use its buffer again.
        defer { if input.readableBytes == 0 { input = ByteBuffer() } }
        while phase != .closed {
            if let bodyPacket {
                guard let event = pass(bodyPacket) else { return nil }
                if let event = event.event { return event }
                continue
            }
            guard let frame = try peek(), let step = try take(frame) else { return nil }
            if let event = step.event { return event }
        }
        return nil
    }

    /// What is to be written to the mail server now.
    public mutating func takeOutput() -> ByteBuffer? {
        guard output.readableBytes > 0 else { return nil }
        defer { output = ByteBuffer() }
        return output
    }
}

extension MilterSession {
    /// A packet whose command is known, and whose content may still be on its way.
    struct Frame {
        let command: MilterCommand
        let contentCount: Int
    }

    /// What a packet came to: an event, or nothing to tell.
    struct Step {
        let event: MilterEvent?

        static let silent = Step(event: nil)

        init(event: MilterEvent?) { self.event = event }
        init(_ event: MilterEvent) { self.event = event }
    }

    mutating func fail(_ kind: MilterFault.Kind, _ command: MilterCommand) throws(MilterFault) -> Never {
        try fail(kind, command.rawValue)
    }

    private mutating func fail(_ kind: MilterFault.Kind, _ command: UInt8?) throws(MilterFault) -> Never {
        let fault = MilterFault(kind, command: command, position: position)
        self.fault = fault
        input = ByteBuffer()
        throw fault
    }

    /// Length and command of the next packet; nil if they are not there yet.
    private mutating func peek() throws(MilterFault) -> Frame? {
        let start = input.readerIndex
        guard let length = input.getInteger(at: start, as: UInt32.self) else { return nil }
        if length == 0 { try fail(.emptyPacket, nil) }
        guard let byte = input.getInteger(at: start &+ 4, as: UInt8.self) else { return nil }
        guard let command = MilterCommand(rawValue: byte) else { try fail(.unknownCommand, byte) }
        if Int(length) > limits.frameBytesMax { try fail(.packetTooLong(length), command) }
        return Frame(command: command, contentCount: Int(length) &- 1)
    }

    /// Takes a packet if it is all there and its turn has come. Some events come before the packet that shows them.
    private mutating func take(_ frame: Frame) throws(MilterFault) -> Step? {
        if phase == .awaitingAnswer {
            switch frame.command {
            case .abort, .quit, .quitForNewConnection: break
            default: return nil
            }
        }
        if let event = eventBefore(frame.command) { return Step(event) }
        if frame.command.carriesBody {
            guard phase == .body else { try fail(.outOfOrder, frame.command) }
            input.moveReaderIndex(forwardBy: 5)
            position &+= 5
            bodyPacket = (frame.command, frame.contentCount)
            return .silent
        }
        guard input.readableBytes >= 5 &+ frame.contentCount else { return nil }
        input.moveReaderIndex(forwardBy: 5)
        let content = input.readSlice(length: frame.contentCount) ?? ByteBuffer()
        defer { position &+= 5 &+ frame.contentCount }
        return try handle(frame.command, content)
    }

    /// Passes on as much of a packet of body as there is, but no crumbs; nil if there is too little.
    private mutating func pass(_ packet: (command: MilterCommand, rest: Int)) -> Step? {
        let count = min(packet.rest, input.readableBytes)
        guard count == packet.rest || count >= 4096 else { return nil }
        let piece = input.readSlice(length: count) ?? ByteBuffer()
        position &+= count
        bodyPacket?.rest &-= count
        if count == packet.rest, packet.command == .body || count == 0 {
            bodyPacket = nil
            if packet.command == .endOfBody { return endMessage() }
            proceed(unless: .silentBody)
        }
        return take(body: piece)
    }
}
