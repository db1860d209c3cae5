import Mail

/// The client side of SMTP (RFC 5321) and LMTP (RFC 2033): told what comes, it says what to do. It does no I/O.
///
/// After each call take all actions with `next()`.
public struct SMTPClient: Sendable {
    public internal(set) var stage = SMTPStage.greeting
    public internal(set) var extensions = SMTPExtensions()
    public internal(set) var isEncrypted: Bool

    let settings: SMTPClientSettings
    var parser: SMTPReplyParser
    var actions: [SMTPClientAction] = []
    private var nextAction = 0
    /// Whether HELO is tried because EHLO was not understood.
    var isPlainHello = false
    /// What is left of an AUTH dialogue to say.
    var secrets: [[UInt8]] = []
    var transaction: Progress?

    public init(_ settings: SMTPClientSettings) {
        self.settings = settings
        parser = SMTPReplyParser(limits: settings.limits)
        isEncrypted = settings.isProtected
    }

    /// How far a transaction has come.
    struct Progress: Sendable {
        let transaction: SMTPTransaction
        /// Commands that are not yet sent, the next one last.
        var unsent: [[UInt8]] = []
        /// What the server said to MAIL, if it was a refusal.
        var mailFailure: SMTPFailure?
        /// For each recipient what is known; nil is accepted so far, or not yet asked.
        var failures: [SMTPFailure?]
        /// Replies to RCPT so far, and of LMTP to the content.
        var answered = 0
        var replies: [SMTPReply?]

        init(_ transaction: SMTPTransaction) {
            self.transaction = transaction
            failures = transaction.recipients.map { _ in nil }
            replies = transaction.recipients.map { _ in nil }
        }

        var accepted: [Int] { failures.indices.filter { failures[$0] == nil } }
    }

    /// The next thing to do; nil when there is nothing before more is told.
    public mutating func next() -> SMTPClientAction? {
        guard nextAction < actions.count else {
            actions = []
            nextAction = 0
            return nil
        }
        defer { nextAction += 1 }
        return actions[nextAction]
    }

    /// Bytes from the server.
    public mutating func receive(_ bytes: [UInt8]) {
        guard stage != .closed else { return }
        guard stage != .handshake else { return end(.malformed(.handshake, .bytesBeforeTLS)) }
        do throws(SMTPFault) {
            try parser.append(bytes)
            while stage != .closed, let reply = try parser.next() { handle(reply) }
        } catch { end(.malformed(stage, error)) }
    }

    /// TLS has begun as `startTLS` asked for; what the server said before is forgotten (RFC 3207 section 4.2).
    public mutating func tlsStarted() {
        guard stage == .handshake else { return }
        isEncrypted = true
        extensions = SMTPExtensions()
        sayHello()
    }

    /// The connection has ended.
    public mutating func connectionClosed() {
        guard stage != .closed else { return }
        end(stage == .quit ? nil : .closed(stage))
    }

    /// Ends the conversation, politely where nothing is going on.
    public mutating func quit() {
        guard stage == .ready else { return end(stage == .closed ? nil : .closed(stage)) }
        stage = .quit
        send("QUIT")
    }

    /// Gives up, whatever is going on.
    public mutating func abandon(_ failure: SMTPFailure) { end(failure) }

    mutating func send(_ command: String) { send(Array(command.utf8)) }

    mutating func send(_ command: [UInt8]) {
        actions.append(.send(command + [ASCII.carriageReturn, ASCII.lineFeed]))
    }

    /// The conversation is over; a transaction that is not decided ends with it.
    mutating func end(_ failure: SMTPFailure?) {
        guard stage != .closed else { return }
        let last = stage
        stage = .closed
        if let progress = transaction { finish(progress, with: failure ?? .closed(last)) }
        actions.append(.close(failure))
    }

    private mutating func handle(_ reply: SMTPReply) {
        // 421 may come at any time and says that the server closes (RFC 5321 section 3.8).
        if reply.code == 421, stage != .quit { return end(.refused(stage, reply)) }
        switch stage {
        case .greeting: greeted(reply)
        case .hello: helloAnswered(reply)
        case .startTLS: startTLSAnswered(reply)
        case .authentication: loginAnswered(reply)
        case .mail, .recipient, .data, .content, .final: answered(reply)
        case .reset: if reply.isPositive { becomeReady() } else { end(.unexpected(.reset, reply)) }
        case .quit: end(nil)
        case .ready, .handshake, .closed: end(.malformed(stage, .unasked(reply)))
        }
    }

    mutating func becomeReady() {
        stage = .ready
        actions.append(.ready)
    }
}
