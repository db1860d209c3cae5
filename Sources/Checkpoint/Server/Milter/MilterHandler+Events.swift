import DNS
import Mail
import NIOCore
import Wire

extension MilterHandler {
    /// One step of the SMTP session.
    func take(_ event: MilterEvent) {
        switch event {
        case .connected(let client): connect(client)
        case .helo(let name):
            conversation.envelope.helo = name
            conversation.envelope.sources[.helo] = .given
        case .mail(let path, let parameters): begin(path, parameters)
        case .recipient(let path, _): conversation.examination?.envelope.recipients.append(path)
        case .data: break
        case .header(let bytes):
            takeMemory(bytes.count)
            conversation.header(bytes, in: MessageBuffer(server.shelf))
        case .body(let chunk):
            takeMemory(chunk.readableBytes)
            conversation.examination?.body(chunk)
        case .exceeded:
            conversation.examination?.giveUpContent()
            releaseMemory()
        case .endOfMessage: judge()
        case .aborted: abandon()
        case .closed:
            if conversation.isBusy { abandon() }
            close()
        }
    }

    private func connect(_ client: MilterClient) {
        conversation.end()
        var envelope = Envelope()
        if let text = client.address, let address = IPAddress(parsing: text) { envelope.client = address.unmapped }
        if envelope.client != nil { envelope.sources[.client] = .given }
        envelope.clientName = Self.name(client)
        conversation.envelope = envelope
        guard let executor else { return }
        conversation.arrival = conversation.gate.arrival(of: envelope.client, on: executor)
    }

    private var executor: LoopExecutor? { context == nil ? nil : table.executor }

    /// nil where the mail server found no name: it says `unknown` or the address in brackets.
    private static func name(_ client: MilterClient) -> String? {
        guard client.name.first != ASCII.openBracket, !client.name.elementsEqual("unknown".utf8) else { return nil }
        return String(decoding: client.name, as: UTF8.self)
    }

    private func begin(_ path: [UInt8], _ parameters: [[UInt8]]) {
        if conversation.isBusy { abandon() }
        var envelope = conversation.envelope
        envelope.returnPath = path
        envelope.sources[.returnPath] = .given
        if let version = session.macros.text("{tls_version}"), !version.isEmpty {
            envelope.tls = .encrypted(version)
        } else {
            envelope.tls = .none
        }
        envelope.sources[.tls] = .given
        if let account = session.macros.text("{auth_authen}"), !account.isEmpty {
            envelope.account = account
            envelope.sources[.account] = .given
        }
        // Mail servers send the macros that they are told to; no client can.
        envelope.isTrial = session.macros.text(TrialConversation.trialMacro) != nil
        conversation.startedAt = .now()
        conversation.announcedBytes = min(Self.size(parameters), server.limits.announcedBytesMax)
        let arrival = conversation.arrival ?? Arrival(client: envelope.client, reverseDNS: nil)
        conversation.examination = conversation.gate.examination(of: arrival, envelope, on: executor)
    }

    /// What the client says the message measures; 0 when it does not.
    private static func size(_ parameters: [[UInt8]]) -> Int {
        for parameter in parameters where parameter.count <= 24 {
            let name = parameter.prefix(5).map(\.lowercased)
            guard name.elementsEqual("size=".utf8) else { continue }
            return Int(String(decoding: parameter.dropFirst(5), as: UTF8.self)).map { max(0, $0) } ?? 0
        }
        return 0
    }

    private func abandon() {
        if conversation.isBusy { server.metrics.messages.count(.abandoned) }
        conversation.endMessage()
        releaseMemory()
        if isLast { close() }
    }

    /// The message is complete: the one task of the message begins, and ends here at once when nothing must be waited
    /// for.
    private func judge() {
        guard let context, var examination = conversation.examination.take() else { return deliver([], .accept) }
        examination.envelope.queueID = session.macros.text("i")
        examination.envelope.sources[.recipients] = .given
        let judgement = Judgement(
            gate: conversation.gate,
            examination: examination,
            oversize: oversize,
            number: conversation.number,
            handler: NIOLoopBound(self, eventLoop: context.eventLoop)
        )
        conversation.wait(giveUp: examination.cancellation)
        let isLarge = conversation.bytesHeld > server.limits.loopMessageBytesMax
        let task =
            isLarge
            ? Task { await judgement.run() }
            : Task.immediate(executorPreference: executor) { await judgement.run() }
        conversation.judge(in: task)
    }

    /// How the message at hand is larger than the limits; nil when it is not.
    private var oversize: Oversize? {
        session.excess.map { excess in
            Oversize(excess: excess, most: server.milterLimits.most(excess), bytes: session.messageByteCount)
        }
    }

    /// The answer of a judgement; one that nobody waits for any more is dropped.
    func conclude(_ answer: GateAnswer, number: Int) {
        guard number == conversation.number, conversation.waitingSince != nil else { return }
        let seconds = Double((NIODeadline.now() - conversation.startedAt).nanoseconds) / 1e9
        if !answer.envelope.isTrial { server.metrics.messages.record(answer, seconds: seconds) }
        server.log.message(answer, milliseconds: seconds * 1000)
        conversation.isConcluded = true
        conversation.endMessage()
        releaseMemory()
        deliver(answer.modifications, answer.decision)
    }

    /// There is no answer, and there will be none: the message is deferred.
    func giveUpAnswer() {
        guard conversation.waitingSince != nil else { return }
        server.log.unanswered(peer: peer, queueID: session.macros.text("i"), seconds: server.limits.answerSeconds)
        server.metrics.messages.count(.failed)
        conversation.endMessage()
        releaseMemory()
        deliver([], .refuse(Gate.tryAgain))
    }
}

/// The judgement of one complete message, and the way back to its connection.
private struct Judgement: Sendable {
    let gate: Gate
    let examination: Examination
    let oversize: Oversize?
    let number: Int
    let handler: NIOLoopBound<MilterHandler>

    func run() async {
        let answer = await gate.answer(to: examination, oversize: oversize)
        let (handler, number) = (handler, number)
        if handler.eventLoop.inEventLoop {
            handler.value.conclude(answer, number: number)
        } else {
            handler.eventLoop.execute { handler.value.conclude(answer, number: number) }
        }
    }
}
