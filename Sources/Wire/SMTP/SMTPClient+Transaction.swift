import Mail

/// One message.
extension SMTPClient {
    /// Begins to send a message; only when `ready`, else nothing happens and the answer is false.
    public mutating func begin(_ transaction: SMTPTransaction) -> Bool {
        guard stage == .ready, self.transaction == nil, !transaction.recipients.isEmpty else { return false }
        var progress = Progress(transaction)
        if let failure = obstacle(transaction) {
            finish(progress, with: failure)
            return true
        }
        if !extensions.smtpUTF8 {
            for (index, path) in transaction.recipients.enumerated() where path.isInternational {
                progress.failures[index] = .noSMTPUTF8
            }
        }
        guard !progress.accepted.isEmpty else {
            finish(progress, with: .noSMTPUTF8)
            return true
        }
        stage = .mail
        let commands =
            [mailCommand(transaction)] + progress.accepted.map { Self.rcptCommand(transaction.recipients[$0]) }
        progress.unsent = commands.reversed()
        self.transaction = progress
        sendCommands()
        return true
    }

    /// All at once where the server takes it so (RFC 2920), else the next one. DATA always waits: it is sent only when
    /// somebody is there to get the message.
    private mutating func sendCommands() {
        guard let unsent = transaction?.unsent, !unsent.isEmpty else { return }
        if extensions.pipelining {
            let lines = unsent.reversed().joined(separator: [ASCII.carriageReturn, ASCII.lineFeed])
            transaction?.unsent = []
            send(Array(lines))
        } else if let command = transaction?.unsent.popLast() {
            send(command)
        }
    }

    private func obstacle(_ transaction: SMTPTransaction) -> SMTPFailure? {
        guard let limit = extensions.size, limit > 0, transaction.bytes > limit else { return nil }
        return .tooLarge(bytes: transaction.bytes, limit: limit)
    }

    private func mailCommand(_ transaction: SMTPTransaction) -> [UInt8] {
        // A return path that this server must not be shown becomes the null one: the copy matters more.
        let isShown = !transaction.returnPath.isInternational || extensions.smtpUTF8
        let paths = transaction.recipients + [transaction.returnPath]
        var command = Array("MAIL FROM:<".utf8) + (isShown ? transaction.returnPath.bytes : []) + [ASCII.greater]
        if extensions.size != nil { command += Array(" SIZE=\(transaction.bytes)".utf8) }
        if transaction.isEightBit, extensions.eightBitMIME { command += Array(" BODY=8BITMIME".utf8) }
        if extensions.smtpUTF8, paths.contains(where: \.isInternational) { command += Array(" SMTPUTF8".utf8) }
        return command
    }

    private static func rcptCommand(_ path: SMTPPath) -> [UInt8] {
        Array("RCPT TO:<".utf8) + path.bytes + [ASCII.greater]
    }

    mutating func answered(_ reply: SMTPReply) {
        switch stage {
        case .mail: mailAnswered(reply)
        case .recipient: recipientAnswered(reply)
        case .data: dataAnswered(reply)
        // A server that answers before the end of the message has given up on it.
        case .content: end(failure(reply))
        default: contentAnswered(reply)
        }
    }

    private mutating func mailAnswered(_ reply: SMTPReply) {
        if !reply.isPositive {
            guard reply.isTemporary || reply.isPermanent else { return end(failure(reply)) }
            let failure = failure(reply)
            transaction?.mailFailure = failure
            // What was not sent need not be; what was sent is answered.
            guard extensions.pipelining else { return reset(failure) }
        }
        stage = .recipient
        if !extensions.pipelining { sendCommands() }
    }

    private mutating func recipientAnswered(_ reply: SMTPReply) {
        guard var progress = transaction else { return }
        guard reply.code / 100 != 3 else { return end(failure(reply)) }
        let asked = progress.transaction.recipients.indices.filter { progress.failures[$0] != .noSMTPUTF8 }
        guard progress.answered < asked.count else { return end(.malformed(stage, .unasked(reply))) }
        if !reply.isPositive { progress.failures[asked[progress.answered]] = failure(reply) }
        progress.answered += 1
        transaction = progress
        guard progress.answered == asked.count else {
            if !extensions.pipelining { sendCommands() }
            return
        }
        guard progress.mailFailure == nil, !progress.accepted.isEmpty else { return reset(.closed(stage)) }
        stage = .data
        send("DATA")
    }

    private mutating func dataAnswered(_ reply: SMTPReply) {
        if reply.code == 354 {
            stage = .content
            actions.append(.sendContent)
            return
        }
        guard reply.isTemporary || reply.isPermanent else { return end(failure(reply)) }
        reset(failure(reply))
    }

    /// The whole message and its final dot are sent.
    public mutating func contentSent() {
        guard stage == .content else { return }
        stage = .final
        transaction?.answered = 0
    }

    /// SMTP answers once, LMTP once for each accepted recipient in their order.
    private mutating func contentAnswered(_ reply: SMTPReply) {
        guard var progress = transaction else { return }
        guard reply.isPositive || reply.isTemporary || reply.isPermanent else { return end(failure(reply)) }
        let waiting = progress.failures.indices.filter { progress.failures[$0] == nil && progress.replies[$0] == nil }
        for index in settings.isLMTP ? waiting.prefix(1) : waiting[...] {
            if reply.isPositive {
                progress.replies[index] = reply
            } else {
                progress.failures[index] = failure(reply)
            }
        }
        transaction = progress
        if settings.isLMTP, waiting.count > 1 { return }
        finish(progress, with: .closed(.final))
        becomeReady()
    }

    /// Nothing of the message was taken: tells so, and makes the server forget it.
    private mutating func reset(_ failure: SMTPFailure) {
        guard let progress = transaction else { return }
        finish(progress, with: failure)
        stage = .reset
        send("RSET")
    }

    /// Decides what is not yet decided with `failure`. Behind a refused MAIL the replies to RCPT mean nothing.
    mutating func finish(_ progress: Progress, with failure: SMTPFailure) {
        transaction = nil
        let results = progress.failures.indices.map { index -> Result<SMTPReply, SMTPFailure> in
            if let reply = progress.replies[index] { return .success(reply) }
            let own = progress.failures[index]
            return .failure(own == .noSMTPUTF8 ? .noSMTPUTF8 : progress.mailFailure ?? own ?? failure)
        }
        actions.append(.finished(SMTPTransaction.Outcome(recipients: results)))
    }
}
