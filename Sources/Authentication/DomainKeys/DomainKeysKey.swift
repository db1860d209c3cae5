public import DNS
import Mail

/// A public key for DomainKeys, as the DNS answered (RFC 4870 section 3.2.3). DKIM's key records serve it too.
public struct DomainKeysKey: Sendable {
    enum Storage: Sendable {
        case library(PublicKey)
        case short(ShortRSAKey)
    }

    public let answer: Answer
    public let record: DKIMKeyRecord?
    public let bits: Int?
    let storage: Storage?
    /// Why there is no key; nil when there is one.
    let reason: DomainKeysReason?

    public init(_ answer: Answer, limits: Limits = .standard) {
        self.answer = answer
        do throws(DomainKeysReason) {
            let record = try Self.record(in: answer, limits)
            self.record = record
            do throws(DomainKeysReason) {
                let (storage, bits) = try Self.key(of: record, at: answer.question.name, limits)
                self.storage = storage
                self.bits = bits
                reason = nil
            } catch {
                storage = nil
                bits = nil
                reason = error
            }
        } catch {
            record = nil
            storage = nil
            bits = nil
            reason = error
        }
    }

    private static func record(in answer: Answer, _ limits: Limits) throws(DomainKeysReason) -> DKIMKeyRecord {
        if let failure = answer.failure { throw .keyUnavailable(answer.question.name, failure) }
        guard let text = answer.texts.first else { throw .keyMissing(answer.question.name) }
        do throws(DKIMKeyRecord.Failure) {
            return try DKIMKeyRecord(parsing: text, limits: limits)
        } catch {
            throw .keyRecordInvalid(error)
        }
    }

    private static func key(
        of record: DKIMKeyRecord,
        at name: DomainName,
        _ limits: Limits
    ) throws(DomainKeysReason) -> (Storage, Int) {
        guard !record.isRevoked else { throw .keyRevoked(name) }
        guard record.keyType == .rsa, record.accepts(.sha1), record.isForEmail else { throw .keyInvalid }
        do throws(PublicKey.Failure) {
            let key = try PublicKey(rsa: record.publicKey, limits: limits)
            return (.library(key), key.bits)
        } catch {
            switch error {
            case .malformed: throw .keyInvalid
            case .tooLarge(let bits): throw .keySizeUnsupported(bits: bits)
            case .tooSmall(let bits):
                guard let key = ShortRSAKey(der: record.publicKey) else { throw .keySizeUnsupported(bits: bits) }
                return (.short(key), bits)
            }
        }
    }

    func isValid(_ signature: [UInt8], for digest: MessageDigest.Value) -> Bool {
        switch storage {
        case .library(let key): key.isValid(signature, for: digest)
        case .short(let key): key.isValid(signature, forSHA1: digest.bytes)
        case nil: false
        }
    }

    /// Whether `g=` lets this local part use the key: all of it, or with one asterisk for any bytes, as RFC 4871 read
    /// the same records. An empty `g=` lets everybody.
    func isGranted(to localPart: [UInt8]) -> Bool {
        guard let granularity = record?.granularity.map({ Array($0.utf8) }), !granularity.isEmpty else { return true }
        guard let star = granularity.firstIndex(of: 0x2A) else { return granularity == localPart }
        let (front, back) = (granularity[..<star], granularity[(star + 1)...])
        return localPart.count >= front.count + back.count && localPart.starts(with: front)
            && localPart.suffix(back.count).elementsEqual(back)
    }
}
