import Mail
import Synchronization

/// Whom this organisation writes to, and the messages it sent: for 90 days, in memory, so that a question about a
/// sender waits for nothing. The ledger keeps the same for the next start.
final class Correspondence: Sendable {
    /// A message of ours.
    private struct Sent {
        let seconds: Int64
        let recipients: [String]
    }

    private struct State {
        /// When an address was last written to, in seconds since 1970.
        var partners: [String: Int64] = [:]
        var sent: [String: Sent] = [:]
    }

    /// How long somebody stays known.
    static let keepSeconds: Int64 = 90 * 86_400

    private let state = Mutex(State())
    private let limits: LedgerLimits
    /// What stands for an address in the ledger.
    private let pseudonym: Pseudonym?

    /// - Parameter pseudonym: nil where addresses are kept as they are.
    init(limits: LedgerLimits = .standard, pseudonym: Pseudonym? = nil) {
        self.limits = limits
        // What cannot be found again must not be looked for: then memory alone knows.
        self.pseudonym = pseudonym?.key == nil ? nil : pseudonym
    }

    /// Takes in what the ledger kept.
    func load(_ kept: KeptCorrespondence) {
        state.withLock { state in
            for (address, seconds) in kept.partners.prefix(limits.partnersMax) {
                state.partners[address] = max(seconds, state.partners[address] ?? 0)
            }
            for message in kept.messages.prefix(limits.sentMax) where state.sent[message.identifier] == nil {
                state.sent[message.identifier] = Sent(seconds: message.seconds, recipients: message.recipients)
            }
        }
    }

    /// Notes a message that leaves.
    func note(recipients: [String], messageID: String?, now: Int64) {
        let recipients = recipients.prefix(limits.listMax).map(key)
        state.withLock { state in
            for recipient in recipients { state.partners[recipient] = now }
            if let messageID { state.sent[messageID] = Sent(seconds: now, recipients: recipients) }
            if state.partners.count > limits.partnersMax { Self.thin(&state.partners) { $0 } }
            if state.sent.count > limits.sentMax { Self.thin(&state.sent) { $0.seconds } }
        }
    }

    /// Whether this organisation has written to the address within 90 days.
    func knows(_ address: String, now: Int64) -> Bool {
        let key = key(address)
        return state.withLock { ($0.partners[key] ?? 0) > now - Self.keepSeconds }
    }

    /// Which of these messages are ours, and whom they went to.
    func threads(_ identifiers: [String], now: Int64) -> (own: Set<String>, partners: Set<String>) {
        guard !identifiers.isEmpty else { return ([], []) }
        return state.withLock { state in
            var (own, partners) = (Set<String>(), Set<String>())
            for identifier in identifiers.prefix(limits.listMax) {
                guard let sent = state.sent[identifier], sent.seconds > now - Self.keepSeconds else { continue }
                own.insert(identifier)
                partners.formUnion(sent.recipients)
            }
            return (own, partners)
        }
    }

    /// The form in which addresses are compared: small letters, and as the ledger keeps them.
    private func key(_ address: String) -> String {
        let small = address.utf8.map(\.lowercased)
        return String(decoding: pseudonym?.address(small) ?? small, as: UTF8.self)
    }

    /// Lets the older half go.
    private static func thin<V>(_ values: inout [String: V], by seconds: (V) -> Int64) {
        let times = values.values.map(seconds).sorted()
        let middle = times[times.count / 2]
        values = values.filter { seconds($0.value) > middle }
    }
}
