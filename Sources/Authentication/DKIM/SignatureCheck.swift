import DNS
import Mail

/// Checks one signature against header, body hashes and key: the part DKIM and ARC have in common. The order is from
/// cheap to dear: field, key, body, signature.
struct SignatureCheck {
    let header: Header
    let names: FieldNames
    let lineBreaks: LineBreaks
    let keys: DKIMKeys
    let hashes: BodyHashes

    /// `.verified`, or the first thing that is wrong by RFC 6376.
    func reason(for signature: DKIMSignature) -> DKIMReason {
        if let defect = signature.defect { return defect }
        guard let algorithm = signature.algorithm, let name = signature.keyName else { return .keyNameTooLong }
        guard let entry = keys[name] else { return .keyUnavailable(name, .limit) }
        if let reason = Self.reason(of: entry, against: algorithm) { return reason }
        guard let key = entry.key else { return .keyInvalid }
        if entry.record?.isStrict == true, let domain = signature.domain, let identity = signature.identityDomain,
            identity != domain
        {
            return .keyRefusesSubdomain(identity: signature.identity ?? "", domain: domain)
        }
        guard let body = hashes[signature.bodyForm] else { return .bodyHashDiffers(expected: [], computed: []) }
        if let length = signature.length, length > body.canonicalBytes {
            return .lengthBeyondBody(length: length, bodyBytes: body.canonicalBytes)
        }
        guard body.digest == signature.bodyHash else {
            return .bodyHashDiffers(expected: signature.bodyHash, computed: body.digest)
        }
        let digest = MessageDigest.of(signedHeader(of: signature), algorithm.hash)
        return key.isValid(signature.signature, for: digest) ? .verified : .signatureDoesNotVerify
    }

    /// Why a key cannot serve a signature made with `algorithm`; nil when it can.
    static func reason(of entry: DKIMKeys.Entry, against algorithm: SignatureAlgorithm) -> DKIMReason? {
        guard let record = entry.record else { return entry.reason }
        if record.isRevoked { return entry.reason }
        guard record.keyType == algorithm.keyType else {
            return .keyTypeDiffers(key: record.keyType.text, algorithm: algorithm.rawValue)
        }
        guard record.accepts(algorithm.hash) else { return .keyRefusesHash(algorithm.hash.rawValue) }
        guard record.isForEmail else { return .keyNotForEmail(services: record.services) }
        return entry.reason
    }

    /// What the signature was made over (RFC 6376 section 3.7): the named fields, each name taking the next field from
    /// the bottom (section 5.4.2), then the signature field without its `b=`.
    func signedHeader(of signature: DKIMSignature) -> [UInt8] {
        var canonical = CanonicalHeader(signature.headerCanonicalization, lineBreaks)
        canonical.reserve(2048)
        for index in names.selected(by: signature, of: header) {
            canonical.append(header.fields[index], of: header)
        }
        canonical.appendUnterminated(signature.field, of: header, blank: signature.blank)
        return canonical.bytes
    }
}
