import Wire

extension Dialogue {
    /// What the client did so far.
    struct Run {
        var client: SMTPClient
        var message: SMTPTransaction?
        var did: [String] = []
        var should: [String] = []
        var begun = 0

        mutating func takeActions(isEarly: Bool) {
            while let action = client.next() {
                switch action {
                case .send(let bytes): sent(bytes)
                case .startTLS:
                    did.append("! tls")
                    pendingTLS = true
                case .ready:
                    did.append("! ready")
                    if let transaction = message {
                        message = nil
                        if client.begin(transaction) { begun += 1 }
                    }
                case .sendContent:
                    did.append("! content")
                    if !isEarly { client.contentSent() }
                case .finished(let outcome): did.append("! finished " + Self.text(outcome))
                case .close(let failure): did.append("! close" + (failure.map { " " + Self.word($0) } ?? ""))
                }
            }
        }

        /// TLS begins when the next thing is expected, not within the bytes that asked for it.
        var pendingTLS = false

        mutating func startPendingTLS() {
            guard pendingTLS else { return }
            pendingTLS = false
            client.tlsStarted()
        }

        private mutating func sent(_ bytes: [UInt8]) {
            var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            if lines.popLast()?.isEmpty != true { did.append("C without an end") }
            for line in lines {
                did.append("C " + String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
            }
        }

        private static func text(_ outcome: SMTPTransaction.Outcome) -> String {
            outcome.recipients.map { result in
                switch result {
                case .success(let reply): "\(reply.code)"
                case .failure(let failure): word(failure) + (failure.isPermanent ? " permanent" : "")
                }
            }.joined(separator: ", ")
        }

        static func word(_ failure: SMTPFailure) -> String {
            switch failure {
            case .refused(let stage, let reply): "refused \(stage.rawValue) \(reply.code)"
            case .unexpected(let stage, let reply): "unexpected \(stage.rawValue) \(reply.code)"
            case .malformed(_, .bytesBeforeTLS): "bytesBeforeTLS"
            case .malformed(let stage, _): "malformed \(stage.rawValue)"
            case .closed(let stage): "closed \(stage.rawValue)"
            case .noAuthentication: "noAuthentication"
            case .tooLarge: "tooLarge"
            default: "\(failure)"
            }
        }
    }
}
