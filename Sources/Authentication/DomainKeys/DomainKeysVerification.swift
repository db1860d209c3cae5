public import DNS
public import Mail

/// The verification of a DomainKeys signature (RFC 4870), fed as the message comes: the predecessor of DKIM, met in
/// archives. Only the topmost signature is looked at.
public struct DomainKeysVerification: Sendable {
    public let signature: DomainKeysSignature
    private var text: DomainKeysText

    /// nil for a header without a DomainKeys signature.
    public init?(header: Header, limits: Limits = .standard) {
        let first = header.fields.firstIndex { header.name(of: $0).equals(ignoringCase: "DomainKey-Signature") }
        guard let first else { return nil }
        signature = DomainKeysSignature(at: first, of: header, limits: limits)
        text = DomainKeysText(signature.canonicalization)
        guard signature.defect == nil else { return }
        for field in Self.signedFields(signature, of: header) { text.append(header.bytes[field.whole]) }
        // The empty line between header and body.
        text.append(lines: [ASCII.carriageReturn, ASCII.lineFeed])
    }

    /// Where the key is; nil when it need not be asked for.
    public var keyName: DomainName? { signature.defect == nil ? signature.keyName : nil }

    /// Takes the next piece of the body, cut anywhere.
    public mutating func update(_ body: ArraySlice<UInt8>) {
        if signature.defect == nil { text.append(lines: body) }
    }

    /// - Parameter key: what the DNS answered to `keyName`; nil when it was not asked.
    public mutating func finish(key: DomainKeysKey?) -> DomainKeysOutcome {
        DomainKeysOutcome(
            reason: reason(key),
            signature: signature,
            answer: key?.answer,
            keyRecord: key?.record,
            keyBits: key?.bits
        )
    }

    /// Verifies a message that is there in one piece: `header.bytes` holds it all. nil when it is not signed.
    public static func outcome(
        of header: Header,
        resolver: some Resolver,
        limits: Limits = .standard
    ) async -> DomainKeysOutcome? {
        guard var verification = DomainKeysVerification(header: header, limits: limits) else { return nil }
        guard let name = verification.keyName else { return verification.finish(key: nil) }
        verification.update(header.bytes[header.bodyStart...])
        let answer = await resolver.answer(to: Question(name, .txt))
        return verification.finish(key: DomainKeysKey(answer, limits: limits))
    }

    private mutating func reason(_ key: DomainKeysKey?) -> DomainKeysReason {
        if let defect = signature.defect { return defect }
        guard let key else { return signature.keyName.map { .keyUnavailable($0, .limit) } ?? .keyNameTooLong }
        if let reason = key.reason { return reason }
        let sender = signature.sender?.localPart ?? []
        guard key.isGranted(to: sender) else {
            let granularity = key.record?.granularity.map { PrintableText.line(Array($0.utf8)) }
            return .keyNotForSender(granularity: granularity ?? "", sender: PrintableText.line(sender))
        }
        return key.isValid(signature.signature, for: text.finish()) ? .verified : .signatureDoesNotVerify
    }

    /// The fields that are hashed: of those below the signature all, or by `h=` in its order. A name in `h=` means all
    /// fields called so; where it is named several times, the later mentions take one each from the bottom.
    private static func signedFields(_ signature: DomainKeysSignature, of header: Header) -> [HeaderField] {
        let below = header.fields[(signature.index + 1)...]
        guard let names = signature.signedNames else { return Array(below) }
        var remaining: [[UInt8]: [HeaderField]] = [:]
        for field in below { remaining[header.name(of: field).map(\.lowercased), default: []].append(field) }
        var mentions: [[UInt8]: Int] = [:]
        for name in names { mentions[name, default: 0] += 1 }
        var chosen: [[HeaderField]] = []
        for name in names.reversed() {
            mentions[name, default: 1] -= 1
            if mentions[name, default: 0] > 0 {
                if let last = remaining[name]?.popLast() { chosen.append([last]) }
            } else {
                chosen.append(remaining.removeValue(forKey: name) ?? [])
            }
        }
        return chosen.reversed().flatMap(\.self)
    }
}
