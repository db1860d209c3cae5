import Mail

/// From the greeting to the first message.
extension SMTPClient {
    mutating func greeted(_ reply: SMTPReply) {
        guard reply.code == 220 else { return end(failure(reply)) }
        sayHello()
    }

    mutating func sayHello() {
        stage = .hello
        isPlainHello = false
        send((settings.isLMTP ? "LHLO " : "EHLO ") + heloName)
    }

    /// The name with nothing in it that could end the command.
    private var heloName: String {
        let bytes = settings.heloName.utf8.filter(\.isVisible)
        return bytes.isEmpty ? "localhost" : String(decoding: bytes.prefix(255), as: UTF8.self)
    }

    mutating func helloAnswered(_ reply: SMTPReply) {
        guard reply.code == 250 else {
            let mayFallBack = reply.isPermanent && !settings.isLMTP && !isPlainHello
            guard mayFallBack else { return end(failure(reply)) }
            isPlainHello = true
            return send("HELO " + heloName)
        }
        extensions = isPlainHello ? SMTPExtensions() : SMTPExtensions(reply)
        if !isEncrypted, settings.startTLS != .never {
            if extensions.startTLS {
                stage = .startTLS
                return send("STARTTLS")
            }
            if settings.startTLS == .required { return end(.noStartTLS) }
        }
        logIn()
    }

    mutating func startTLSAnswered(_ reply: SMTPReply) {
        guard reply.code == 220 else {
            if settings.startTLS == .ifOffered, !reply.isPositive { return logIn() }
            return end(failure(reply))
        }
        // Whatever stands behind the reply was written by somebody who cannot speak TLS with us.
        guard !parser.hasPending else { return end(.malformed(.startTLS, .bytesBeforeTLS)) }
        stage = .handshake
        actions.append(.startTLS)
    }

    private mutating func logIn() {
        guard let login = settings.login else { return becomeReady() }
        guard isEncrypted else { return end(.loginInTheClear) }
        stage = .authentication
        if extensions.authentication.contains("PLAIN") {
            // RFC 4616: no authorization identity, the name, the password.
            let words = [ASCII.nul] + login.user + [ASCII.nul] + login.password
            send(Array("AUTH PLAIN ".utf8) + Self.base64(words))
        } else if extensions.authentication.contains("LOGIN") {
            secrets = [Self.base64(login.password), Self.base64(login.user)]
            send("AUTH LOGIN")
        } else {
            end(.noAuthentication(offered: extensions.authentication.sorted()))
        }
    }

    mutating func loginAnswered(_ reply: SMTPReply) {
        switch reply.code {
        case 235 where secrets.isEmpty: becomeReady()
        case 334: if let secret = secrets.popLast() { send(secret) } else { end(failure(reply)) }
        default: end(failure(reply))
        }
    }

    /// A reply that is not the hoped-for one.
    func failure(_ reply: SMTPReply) -> SMTPFailure {
        reply.isTemporary || reply.isPermanent ? .refused(stage, reply) : .unexpected(stage, reply)
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] { Base64.encode(bytes[...], lineBytes: nil) }
}
