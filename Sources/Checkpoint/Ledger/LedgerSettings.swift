/// What is recorded about each message, and for how long.
public struct LedgerSettings: Sendable, Hashable {
    /// Whether anything is recorded at all.
    public var isOn = true
    public var subject = Subject.keep
    public var addresses = Addresses.keep
    public var steps = Steps.failures
    /// Seconds after which a record is deleted.
    public var keepSeconds = 90 * 86400
    /// Bytes that the database may have; the oldest records give way.
    public var bytesMax = 2_000_000_000
    /// Bytes that may wait in the outbox while the database cannot be written.
    public var outboxBytesMax = 256_000_000

    public init() {}

    public enum Subject: String, Sendable, Hashable, CaseIterable {
        case keep, omit
    }

    /// What becomes of the part before the `@` of every address, and of names beside it. Domains are always kept.
    public enum Addresses: String, Sendable, Hashable, CaseIterable {
        case keep
        /// A keyed hash in its place: messages of one address are still found by that address, on this machine.
        case hash
        case omit
    }

    /// Whether the steps of the checks are kept: the walk through SPF records, the DNS answers.
    public enum Steps: String, Sendable, Hashable, CaseIterable {
        case always
        /// Of those checks alone that did not pass.
        case failures
        case never
    }
}
