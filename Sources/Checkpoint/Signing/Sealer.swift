import Authentication
import DNS
import Mail

/// Seals incoming mail that goes on changed or to another server (ARC, RFC 8617), so that those behind us can see
/// what we saw.
struct Sealer: Sendable {
    private let settings: SealingSettings
    private let authservID: String
    private let keys: SigningKeys

    /// - Parameters:
    ///   - authservID: our name in Authentication-Results.
    ///   - keys: the current keys; the one to seal with is among them.
    init(_ settings: SealingSettings, authservID: String, keys: SigningKeys) {
        self.settings = settings
        self.authservID = authservID
        self.keys = keys
    }

    /// Whether anything is ever sealed.
    var isOn: Bool { settings.domain != nil && settings.occasion != .never }

    /// Whether whatever comes in is sealed.
    var sealsAll: Bool { settings.domain != nil && settings.occasion == .always }

    /// What is hashed of a body to seal it, so that it can be hashed while it arrives.
    static let bodyForms = [BodyForm(.relaxed)]

    /// The set for a message as it passes on.
    ///
    /// - Parameters:
    ///   - edited: the message as it passes on; the fields are to stand above it.
    ///   - evidence: what was found out about the message as it came.
    ///   - now: seconds since 1970.
    func fields(above edited: EditedMessage, evidence: Evidence, now: Int64) throws(EditError) -> SealFields {
        let key: DKIMSigner.Key
        do { key = try self.key(for: edited, evidence) } catch { return .unsealed(error) }
        let header = try edited.header()
        do {
            let fields = try ARCSealer(key: key).seal(
                header: header,
                chain: evidence.arc,
                results: evidence.results(authservID: authservID).serialized(includesComments: false),
                hashes: edited.bodyHashes(evidence.bodyHashes, form: BodyForm(.relaxed), header: header),
                now: now
            )
            return SealFields(fields: fields, instance: evidence.arc.highestInstance + 1)
        } catch {
            return .unsealed(.failed(error))
        }
    }

    /// The key to seal with, or why it is not to be sealed.
    private func key(for edited: EditedMessage, _ evidence: Evidence) throws(SealingReason) -> DKIMSigner.Key {
        guard let domain = settings.domain, settings.occasion != .never else { throw .sealingOff }
        guard evidence.direction == .inbound else { throw .outbound }
        guard settings.occasion == .always || isForwarded(evidence.envelope) || edited.isChanged
        else { throw .unchanged }
        let entry = keys.ring[sealing: domain]
        // Verifiers of ARC that know Ed25519 are rare.
        let found = entry.keys.first { $0.key.privateKey.type == .rsa } ?? entry.keys.first
        guard let found else {
            throw entry.unreadable.first.map { .keyUnreadable(domain, path: $0) } ?? .noKey(domain)
        }
        return found.key
    }

    private func isForwarded(_ envelope: Envelope) -> Bool {
        guard !settings.forwarded.isEmpty else { return false }
        return envelope.recipients.contains { recipient in
            settings.forwarded.contains { $0.matches(String(decoding: recipient, as: UTF8.self)) }
        }
    }
}
