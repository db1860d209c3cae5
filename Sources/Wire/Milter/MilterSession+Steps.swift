import NIOCore

/// What each command does.
extension MilterSession {
    /// What is told before the command is taken: the end of what its place shows to be over.
    mutating func eventBefore(_ command: MilterCommand) -> MilterEvent? {
        switch (command, phase) {
        case (.mail, .envelope), (.mail, .header), (.mail, .body),
            (.quitForNewConnection, .envelope), (.quitForNewConnection, .header), (.quitForNewConnection, .body),
            (.quitForNewConnection, .awaitingAnswer):
            endOfMessageReached()
            return .aborted
        case (.header, .envelope), (.endOfHeader, .envelope), (.body, .envelope), (.endOfBody, .envelope):
            phase = .header
            return .data
        case (.body, .header), (.endOfBody, .header):
            return endHeader().event
        default:
            return nil
        }
    }

    mutating func handle(_ command: MilterCommand, _ content: ByteBuffer) throws(MilterFault) -> Step {
        switch (command, phase) {
        case (.quit, _):
            phase = .closed
            return Step(.closed)
        case (.negotiate, .start):
            return try negotiate(content)
        case (_, .start):
            try fail(.outOfOrder, command)
        case (.macro, _):
            return try takeMacros(content)
        case (.unknown, _):
            return proceed(unless: .silentUnknown)
        case (.abort, _):
            guard isInMessage else { return .silent }
            endOfMessageReached()
            return Step(.aborted)
        case (.quitForNewConnection, _):
            phase = .negotiated
            macros.forget(from: .connect)
            return .silent
        default:
            return try handleMail(command, content)
        }
    }

    private mutating func handleMail(_ command: MilterCommand, _ content: ByteBuffer) throws(MilterFault) -> Step {
        switch (command, phase) {
        case (.connect, .negotiated):
            return try connect(content)
        case (.helo, .connected), (.helo, .envelope):
            proceed(unless: .silentHelo)
            return Step(.helo(content.milterText))
        case (.mail, .connected):
            return try beginMessage(content)
        case (.recipient, .envelope):
            return try takeRecipient(content)
        case (.data, .envelope):
            phase = .header
            proceed(unless: .silentData)
            return Step(.data)
        case (.header, .header):
            return try takeField(content)
        case (.endOfHeader, .header):
            proceed(unless: .silentEndOfHeader)
            return endHeader()
        default:
            try fail(.outOfOrder, command)
        }
    }

    private mutating func negotiate(_ content: ByteBuffer) throws(MilterFault) -> Step {
        var content = content
        guard let version = content.readInteger(as: UInt32.self), let actions = content.readInteger(as: UInt32.self),
            let options = content.readInteger(as: UInt32.self)
        else { try fail(.malformed, .negotiate) }
        guard
            let agreed = MilterNegotiation(version: version, actions: actions, options: options, wanting: wanted)
        else { try fail(.versionTooOld(version), .negotiate) }
        negotiation = agreed
        agreed.write(to: &output)
        phase = .negotiated
        return .silent
    }

    private mutating func takeMacros(_ content: ByteBuffer) throws(MilterFault) -> Step {
        let bytes = content.readableBytesView
        guard let first = bytes.first else { try fail(.malformed, .macro) }
        if bytes.count > limits.macroBytesMax { try fail(.macrosTooLong, .macro) }
        // Those of a command that does not exist are of no use to anybody.
        guard let command = MilterCommand(rawValue: first), let step = MilterMacros.Step(command) else {
            return .silent
        }
        macros.set(step, to: bytes.dropFirst())
        return .silent
    }

    private mutating func connect(_ content: ByteBuffer) throws(MilterFault) -> Step {
        guard let client = MilterClient(content) else { try fail(.malformed, .connect) }
        phase = .connected
        proceed(unless: .silentConnect)
        return Step(.connected(client))
    }

    private mutating func beginMessage(_ content: ByteBuffer) throws(MilterFault) -> Step {
        let (path, parameters) = try takePath(content, .mail)
        phase = .envelope
        messageNumber &+= 1
        proceed(unless: .silentMail)
        return Step(.mail(path, parameters: parameters))
    }

    private mutating func takeRecipient(_ content: ByteBuffer) throws(MilterFault) -> Step {
        let (path, parameters) = try takePath(content, .recipient)
        proceed(unless: .silentRecipient)
        recipientCount &+= 1
        if recipientCount > limits.recipientsMax { return exceed(.recipients) }
        return Step(.recipient(path, parameters: parameters))
    }

    /// The first argument without its angle brackets, and the others.
    private mutating func takePath(
        _ content: ByteBuffer,
        _ command: MilterCommand
    ) throws(MilterFault) -> ([UInt8], [[UInt8]]) {
        var content = content
        var path = content.readMilterText()
        if path.first == 0x3C, path.last == 0x3E {
            path.removeLast()
            path.removeFirst()
        }
        var parameters: [[UInt8]] = []
        while content.readableBytes > 0 {
            let parameter = content.readMilterText()
            if parameter.isEmpty { continue }
            if parameters.count == limits.parametersMax { try fail(.tooManyParameters, command) }
            parameters.append(parameter)
        }
        return (path, parameters)
    }

    /// Tells the mail server to go on, where it waits for that.
    @discardableResult
    mutating func proceed(unless silent: MilterOptions) -> Step {
        if negotiation?.options.contains(silent) != true { output.writeMilterPacket(.proceed) }
        return .silent
    }
}
