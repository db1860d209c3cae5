/// The text of a TXT record at a selector, read as far as it goes.
struct ParsedKey: Sendable {
    private(set) var record: DKIMKeyRecord?
    private(set) var key: PublicKey?
    /// Why there is no key; nil for a revoked one too, which is no fault.
    private(set) var reason: DKIMReason?

    init(_ text: [UInt8], limits: Limits) {
        do throws(DKIMKeyRecord.Failure) {
            let record = try DKIMKeyRecord(parsing: text, limits: limits)
            self.record = record
            guard !record.isRevoked else { return }
            do throws(PublicKey.Failure) {
                key = try PublicKey(record.publicKey, type: record.keyType, limits: limits)
            } catch {
                reason = Self.reason(error, limits)
            }
        } catch {
            reason = .keyRecordInvalid(error)
        }
    }

    private static func reason(_ failure: PublicKey.Failure, _ limits: Limits) -> DKIMReason {
        switch failure {
        case .malformed: .keyInvalid
        case .tooSmall(let bits): .keyTooSmall(bits: bits, minimum: limits.rsaBitsMin)
        case .tooLarge(let bits): .keyTooLarge(bits: bits, limit: limits.rsaBitsMax)
        }
    }
}
