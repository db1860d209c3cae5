import DNS
import NIOCore
import Wire

/// What a connection has come to: the client it is about, and the message at hand.
struct MilterConversation {
    /// Fixed for the connection: a reload takes effect with the next one.
    let gate: Gate
    var arrival: Arrival?
    /// Client, HELO name and TLS; a message begins with a copy.
    var envelope = Envelope()
    var examination: Examination?
    /// Bytes that the client announced (SIZE, RFC 1870).
    var announcedBytes = 0
    /// Bytes of the message at hand that are counted in the budget.
    var bytesHeld = 0
    /// When the message began.
    var startedAt = NIODeadline.now()
    /// Since when the mail server waits for the answer; nil when it does not.
    private(set) var waitingSince: NIODeadline?
    /// There is an answer.
    var isConcluded = false
    private var judging: Task<Void, Never>?
    private var giveUp: (@Sendable () -> Void)?
    /// Tells an answer that comes too late from the one that is awaited.
    private(set) var number = 0

    init(_ gate: Gate) { self.gate = gate }

    /// Whether there is a message at hand.
    var isBusy: Bool { examination != nil || waitingSince != nil }

    mutating func header(_ bytes: [UInt8], in buffer: MessageBuffer) {
        let expected = announcedBytes
        examination?.header(bytes, expecting: expected, in: buffer)
    }

    /// The message at hand is over, answered or not.
    mutating func endMessage() {
        number += 1
        examination?.cancel()
        // A message that was answered has nothing left to give up.
        if waitingSince != nil, !isConcluded { giveUp?() }
        judging?.cancel()
        (examination, giveUp, judging, waitingSince) = (nil, nil, nil, nil)
        isConcluded = false
        announcedBytes = 0
    }

    /// The connection is over.
    mutating func end() {
        endMessage()
        arrival?.cancel()
        arrival = nil
    }

    /// An answer is now awaited. `giveUp` ends the questions to the DNS.
    mutating func wait(giveUp: @escaping @Sendable () -> Void) {
        waitingSince = .now()
        self.giveUp = giveUp
    }

    mutating func judge(in task: Task<Void, Never>) { if waitingSince != nil { judging = task } }

    /// The questions that are not answered by now count as unanswered; the judgement goes on without them.
    mutating func giveUpQuestions() {
        giveUp?()
        giveUp = nil
    }
}
