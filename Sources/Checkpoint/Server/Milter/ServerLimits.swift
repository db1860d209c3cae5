import NIOCore

/// Every limit of the server, in one place and always on; those of the protocol are in `MilterLimits`.
struct ServerLimits: Sendable {
    /// Connections at one time. Beyond: further ones wait in the system's queue until one ends.
    var connectionsMax = 2_000
    /// Connections that wait in the system's queue.
    var backlog: Int32 = 1_024
    /// Bytes of messages in memory, over all connections. Beyond: no connection is read from, save the one that waits
    /// longest, until there is room again. No message is dropped.
    var memoryBytesMax = 256 << 20
    /// Seconds without a byte after which a connection is closed. Mail servers keep it through a whole SMTP session,
    /// in which a client may be silent for five minutes at every step.
    var idleSeconds: Int64 = 1_200
    /// Seconds in which a packet that has begun must be complete: mail servers write packets in one go.
    var packetSeconds: Int64 = 60
    /// Seconds between signs of life while an answer is awaited; mail servers wait for 30 seconds and more.
    var progressSeconds: Int64 = 10
    /// Seconds after which the questions of a message are given up: what is not known by then is a temporary error.
    var questionSeconds: Int64 = 90
    /// Seconds after which a message is deferred for which there is no answer at all.
    var answerSeconds: Int64 = 180
    /// Messages of more bytes are judged away from the event loop, so that no other connection waits for them.
    var loopMessageBytesMax = 1 << 20
    /// Bytes of a message that room is made for at once because the client announced them (SIZE, RFC 1870).
    var announcedBytesMax = 16 << 20
    /// How often deadlines are looked at.
    var sweepInterval = TimeAmount.seconds(1)

    static let standard = ServerLimits()
}
