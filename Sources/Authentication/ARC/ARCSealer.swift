import DNS
public import Mail

/// Adds a set to the chain of a message (RFC 8617 section 5.1).
public struct ARCSealer: Sendable {
    public var key: DKIMSigner.Key
    public var headerCanonicalization = Canonicalization.relaxed
    public var bodyCanonicalization = Canonicalization.relaxed
    /// The fields that the message signature covers, as often as they occur. DKIM-Signature is among them, and ARC and
    /// Authentication-Results fields are not (section 4.1.2).
    public var fields = DKIMSigner.standardFields + ["DKIM-Signature"]
    public var lineBreaks = LineBreaks.asReceived
    /// The layout of the test suite: one line, tags by name.
    var isLaidOutForTests = false

    public init(key: DKIMSigner.Key) { self.key = key }

    /// What must be hashed of the body.
    public var bodyForms: [BodyForm] { [BodyForm(bodyCanonicalization)] }

    /// The three fields, each with its line break, to stand above the message: seal, message signature, results.
    ///
    /// - Parameters:
    ///   - chain: what the validation of the message found.
    ///   - results: the value of our Authentication-Results field: `authserv-id; method=result ...`.
    ///   - now: seconds since 1970.
    public func seal(
        header: Header,
        chain: ARCOutcome,
        results: [UInt8],
        hashes: BodyHashes,
        now: Int64
    ) throws(SigningError) -> [[UInt8]] {
        let instance = try nextInstance(of: chain)
        let value: ARCSeal.ChainValue =
            switch chain.result {
            case .none: .none
            case .pass: .pass
            case .fail: .fail
            case .temperror: throw .chainUndecided
            }
        let resultsField = Array("ARC-Authentication-Results: i=\(instance); ".utf8) + Self.unbroken(results) + Self.end
        let signatureField = try messageSignature(instance, header, hashes, now)
        // A chain that failed is not vouched for: the seal covers its own set alone (section 5.1.2).
        var digest = value == .fail ? MessageDigest(.sha256) : ARCSealDigests(chain.sets, of: header).all
        let own = Header(parsing: resultsField + signatureField)
        var canonical = CanonicalHeader(.relaxed)
        for field in own.fields { canonical.append(field, of: own) }
        digest.update(canonical.bytes.span)
        var seal = self.field("ARC-Seal", instance, now)
        seal.add("cv", value.rawValue)
        if isLaidOutForTests { seal.sort() } else { seal.moveSignatureToEnd() }
        return [try seal.signed(with: key.privateKey, over: digest), signatureField, resultsField]
    }

    private func nextInstance(of chain: ARCOutcome) throws(SigningError) -> Int {
        if case .failedBefore = chain.reason { throw .chainClosed }
        guard chain.highestInstance < Limits.standard.arcSetsMax else { throw .chainClosed }
        return chain.highestInstance + 1
    }

    private func messageSignature(
        _ instance: Int,
        _ header: Header,
        _ hashes: BodyHashes,
        _ now: Int64
    ) throws(SigningError) -> [UInt8] {
        guard let hash = hashes[BodyForm(bodyCanonicalization)] else { throw .bodyNotHashed }
        let names = FieldNames(header)
        let list = fields.flatMap { repeatElement($0, count: names.count($0, of: header)) }
        let limit = Limits.standard.dkimSignedNamesMax
        guard list.count <= limit else { throw .tooManyFields(limit: limit) }
        var field = self.field("ARC-Message-Signature", instance, now)
        field.add("c", "\(headerCanonicalization.rawValue)/\(bodyCanonicalization.rawValue)")
        field.add("bh", Base64.encode(hash.digest))
        field.add("h", list.joined(separator: ":"), .behindColons)
        if isLaidOutForTests { field.sort() } else { field.moveSignatureToEnd() }
        let scope = SignedScope(header, names, headerCanonicalization, lineBreaks)
        return try field.signed(with: key.privateKey, scope)
    }

    /// The tags that both signatures have.
    private func field(_ name: String, _ instance: Int, _ now: Int64) -> SignatureField {
        var field = SignatureField(name: name, columns: isLaidOutForTests ? .max : 78)
        field.add("i", String(instance))
        field.add("a", key.privateKey.algorithm.rawValue)
        field.add("d", key.domain.bytes)
        field.add("s", key.selector.bytes)
        field.add("t", seconds: now)
        field.add("b", "")
        return field
    }

    private static let end: [UInt8] = [ASCII.carriageReturn, ASCII.lineFeed]

    /// The text with every line break that does not begin a folded line taken out: nothing can become a field of its
    /// own.
    private static func unbroken(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        let trimmed = text[...].trimmed
        for index in trimmed.indices {
            let byte = trimmed[index]
            switch byte {
            case ASCII.carriageReturn: continue
            case ASCII.lineFeed:
                let next = index + 1
                guard next < trimmed.endIndex, trimmed[next].isBlank else { continue }
                result += end
            default: result.append(byte)
            }
        }
        return result
    }
}
