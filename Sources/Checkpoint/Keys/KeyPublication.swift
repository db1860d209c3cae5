import Authentication
import DNS

/// What the DNS says about the record of one of our keys.
enum KeyPublication: Sendable, Hashable {
    /// It is there, alone, and signatures of the key verify with it.
    case right(ttl: Int64)
    case missing
    /// Published empty: the key has been taken back (RFC 6376 section 3.6.1).
    case revoked
    /// A verifier may take any of them (RFC 6376 section 3.6.2.2).
    case severalRecords(count: Int)
    /// A good record of another key.
    case otherKey
    /// A record with which nothing verifies.
    case unusable(DKIMReason)
    /// The DNS could not be asked: nothing is known.
    case unknown(DKIMReason)

    /// Looks the record up and compares it with the key.
    init(of key: DKIMSigner.Key, from resolver: some Resolver) async {
        guard let name = PublishedKey(key.privateKey, selector: key.selector, domain: key.domain)?.name else {
            self = .unusable(.keyNameTooLong)
            return
        }
        self.init(await DKIMKeyCheck(at: name, from: resolver), of: key.privateKey)
    }

    init(_ check: DKIMKeyCheck, of key: PrivateKey) {
        let count = check.answer.texts.count
        guard count < 2 else {
            self = .severalRecords(count: count)
            return
        }
        switch check.problem {
        case .none: break
        case .keyMissing?:
            self = .missing
            return
        case .keyRevoked?:
            self = .revoked
            return
        case .keyUnavailable(let name, let failure)?:
            self = .unknown(.keyUnavailable(name, failure))
            return
        case .some(let problem):
            self = .unusable(problem)
            return
        }
        guard let record = check.record, key.belongs(to: record) else {
            self = .otherKey
            return
        }
        if !record.accepts(.sha256) {
            self = .unusable(.keyRefusesHash("sha256"))
        } else if !record.isForEmail {
            self = .unusable(.keyNotForEmail(services: record.services))
        } else {
            self = .right(ttl: Int64(check.answer.ttl))
        }
    }

    var isRight: Bool { if case .right = self { true } else { false } }

    /// Stable word for JSON and logs.
    var word: String {
        switch self {
        case .right: "right"
        case .missing: "missing"
        case .revoked: "revoked"
        case .severalRecords: "several-records"
        case .otherKey: "other-key"
        case .unusable: "unusable"
        case .unknown: "unknown"
        }
    }
}
