import Mail

/// What a signature covers of a message, apart from itself.
struct SignedScope {
    let header: Header
    let names: FieldNames
    let canonicalization: Canonicalization
    let lineBreaks: LineBreaks

    init(_ header: Header, _ names: FieldNames, _ canonicalization: Canonicalization, _ lineBreaks: LineBreaks) {
        self.header = header
        self.names = names
        self.canonicalization = canonicalization
        self.lineBreaks = lineBreaks
    }

    init(_ signer: DKIMSigner, _ header: Header, _ names: FieldNames) {
        self.init(header, names, signer.headerCanonicalization, signer.lineBreaks)
    }
}

extension SignatureField {
    /// The finished field of a DKIM or message signature. Signer and verifier select and canonicalise with the same
    /// code, so that they cannot disagree.
    func signed(with key: PrivateKey, _ scope: SignedScope) throws(SigningError) -> [UInt8] {
        var canonical = CanonicalHeader(scope.canonicalization, scope.lineBreaks)
        for index in scope.names.selected(signedNames, of: scope.header) {
            canonical.append(scope.header.fields[index], of: scope.header)
        }
        var digest = MessageDigest(key.algorithm.hash)
        digest.update(canonical.bytes.span)
        return try signed(with: key, over: digest, scope.canonicalization)
    }

    /// The finished field, whose signature covers what `digest` has seen and then the field itself without its `b=`.
    func signed(
        with key: PrivateKey,
        over digest: MessageDigest,
        _ canonicalization: Canonicalization = .relaxed
    ) throws(SigningError) -> [UInt8] {
        // Read back as a verifier reads it.
        let unsigned = Header(parsing: bytes(signature: []))
        guard let field = unsigned.fields.first,
            let blank = (try? TagList(parsing: unsigned.value(of: field)))?.tag("b")?.rawValue
        else { throw .keyRefused }
        var canonical = CanonicalHeader(canonicalization)
        canonical.appendUnterminated(field, of: unsigned, blank: blank)
        var digest = digest
        digest.update(canonical.bytes.span)
        guard let signature = key.signature(for: digest.finish()) else { throw .keyRefused }
        return bytes(signature: signature)
    }
}
