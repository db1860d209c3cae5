import CryptoExtras

extension PrivateKey {
    /// Whether a published record is that of this key: what it signs verifies with it. RSA keys are published as a
    /// SubjectPublicKeyInfo or as a bare RSAPublicKey; both are read.
    public func belongs(to record: DKIMKeyRecord) -> Bool {
        guard record.keyType == type else { return false }
        if record.publicKey == publicKeyBytes { return true }
        guard let published = try? PublicKey(record.publicKey, type: type), case .rsa(let theirs) = published.storage,
            case .rsa(let ours) = publicKey.storage
        else { return false }
        return theirs.derRepresentation == ours.derRepresentation
    }
}
