import Authentication
import DNS
import Mail
import NIOCore

/// The examination of one message while it comes in. Each check starts as soon as there is what it needs: SPF with the
/// return path; keys, ARC and DMARC at the end of the header; the body is hashed piece by piece. When the last byte is
/// there, only the signatures are left to check.
///
/// The steps, in order: `init` at MAIL, `header`, `body` as often as it takes, `evidence` or `cancel`.
struct Examination: Sendable {
    private let pipeline: Pipeline
    private let arrival: Arrival
    private let now: Int64
    private let startedAt = ContinuousClock.now
    private let executor: (any TaskExecutor)?
    /// Its recipients may still grow.
    var envelope: Envelope
    /// What is hashed of the body for signatures of our own, beside what those of the message ask for.
    var ownForms: [BodyForm] = []
    var messageLimits = Mail.Limits.standard
    private let sender: SenderQuestions
    private var content: HeaderQuestions?
    private var hasher: BodyHasher?
    /// The message as far as it has come; nil for one whose bytes are kept elsewhere.
    private(set) var buffer: MessageBuffer?
    /// The header, once it is there.
    private(set) var seenHeader: Header?

    /// - Parameters:
    ///   - arrival: what was started when the client connected.
    ///   - envelope: client, HELO name and return path are known.
    ///   - executor: see `Pipeline.arrival`.
    init(
        pipeline: Pipeline,
        arrival: Arrival,
        envelope: Envelope,
        now: Int64,
        on executor: (any TaskExecutor)? = nil
    ) {
        self.pipeline = pipeline
        self.arrival = arrival
        self.envelope = envelope
        self.now = now
        self.executor = executor
        sender = SenderQuestions(pipeline, envelope, now: now, on: executor)
    }

    /// Takes the header with the empty line behind it, and asks what it gives to ask.
    ///
    /// - Parameters:
    ///   - expected: bytes that the whole message may have, so that they need not be moved as it grows.
    ///   - buffer: an empty one for the message.
    mutating func header(_ bytes: [UInt8], expecting expected: Int = 0, in buffer: MessageBuffer = MessageBuffer()) {
        buffer.reserve(expected)
        buffer.append(bytes)
        self.buffer = buffer
        header(Header(parsing: bytes))
    }

    /// The same, for a message whose bytes are kept elsewhere.
    mutating func header(_ header: Header) {
        let content = HeaderQuestions(pipeline, header, envelope, now: now, on: executor)
        hasher = BodyHasher(content.bodyForms + ownForms)
        self.content = content
        seenHeader = header
    }

    /// Takes the next piece of the body.
    mutating func body(_ chunk: ByteBuffer) {
        unsafe chunk.withUnsafeReadableBytes { piece in
            unsafe buffer?.append(piece)
            hash(unsafe Span(_unsafeBytes: piece))
        }
    }

    /// Hashes the next piece of the body without keeping it.
    mutating func hash(_ chunk: Span<UInt8>) {
        hasher?.update(chunk)
        content?.updateDomainKeys(chunk)
    }

    /// Microseconds since MAIL.
    var age: Int64 {
        let (seconds, attoseconds) = (ContinuousClock.now - startedAt).components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }

    /// Ends the questions that are still on their way, those about the client too: they count as unanswered.
    var cancellation: @Sendable () -> Void {
        let (arrival, sender, content) = (arrival, sender, content)
        return {
            arrival.cancel()
            sender.cancel()
            content?.cancel()
        }
    }

    /// The message is given up: nobody waits for the answers any more. Those about the client serve the next one.
    func cancel() {
        sender.cancel()
        content?.cancel()
    }

    /// The rest of the message will not be seen: nothing of it is kept but the header, and nobody waits for answers.
    mutating func giveUpContent() {
        cancel()
        (buffer, hasher, content) = (nil, nil, nil)
    }

    /// The message is complete.
    consuming func evidence() async -> Evidence {
        await evidence(for: Message(parsing: buffer?.bytes ?? [], limits: messageLimits))
    }

    /// The same, for a message whose bytes are kept elsewhere.
    consuming func evidence(for message: Message) async -> Evidence {
        let content = content ?? HeaderQuestions(pipeline, message.header, envelope, now: now, on: executor)
        let hashes = (hasher ?? BodyHasher([])).finish()
        let found = await content.conclude(hashes)
        var checks = await sender.checks()
        checks.reverseDNS = await arrival.reverseDNS?.value
        checks.senderID = await content.senderID?.value
        let dmarc = await content.dmarc(spf: checks.spf, dkim: found.dkim)
        var evidence = Evidence(
            message: message,
            envelope: envelope,
            authors: content.authors,
            client: checks,
            dkim: found.dkim,
            domainKeys: await content.domainKeys(),
            arc: found.arc,
            dmarc: dmarc,
            bodyHashes: hashes
        )
        evidence.findings += await arrival.listings?.value ?? []
        evidence.findings += await content.listings?.value ?? []
        return evidence
    }
}
