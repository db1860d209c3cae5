import Crypto
import CryptoExtras
import Mail

extension PrivateKey {
    /// Reads a key file: PEM with PKCS #1 or PKCS #8 inside, or the base64 of an Ed25519 seed.
    public init(parsing file: [UInt8], limits: Limits = .standard) throws(PrivateKeyError) {
        let text = file[...].trimmed
        guard !text.isEmpty else { throw .empty }
        let blocks = PEM(parsing: file).blocks
        guard !blocks.isEmpty else {
            try self.init(seed: text)
            return
        }
        // A file may hold more than the key: parameters before it, certificates behind it.
        var failure = PrivateKeyError.notAKey
        for block in blocks {
            do throws(PrivateKeyError) {
                self = try Self.key(in: block, limits)
                return
            } catch {
                if failure == .notAKey || failure == .certificate || failure == .publicKey { failure = error }
            }
        }
        throw failure
    }

    /// The 32 bytes an Ed25519 key is made from, or those followed by its public key, in base64.
    private init(seed text: ArraySlice<UInt8>) throws(PrivateKeyError) {
        guard let bytes = Base64.decode(text), bytes.count == 32 || bytes.count == 64,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.prefix(32))
        else { throw .notAKey }
        guard bytes.count == 32 || [UInt8](key.publicKey.rawRepresentation) == [UInt8](bytes.suffix(32)) else {
            throw .damaged
        }
        self.init(ed25519: key)
    }

    private static func key(in block: PEM.Block, _ limits: Limits) throws(PrivateKeyError) -> PrivateKey {
        let label = block.label.text
        switch label {
        case "RSA PRIVATE KEY", "PRIVATE KEY":
            guard !block.isEncrypted else { throw .encrypted }
            guard let bytes = block.bytes else { throw .damaged }
            return label == "PRIVATE KEY"
                ? try wrappedKey(bytes[...], limits) : try rsaKey(bytes[...], limits)
        case "ENCRYPTED PRIVATE KEY": throw .encrypted
        case "CERTIFICATE", "TRUSTED CERTIFICATE", "CERTIFICATE REQUEST", "X509 CRL": throw .certificate
        case "PUBLIC KEY", "RSA PUBLIC KEY": throw .publicKey
        case "OPENSSH PRIVATE KEY": throw .openSSH
        case "EC PRIVATE KEY": throw .wrongKind("EC")
        case "DSA PRIVATE KEY": throw .wrongKind("DSA")
        default: throw .notAKey
        }
    }

    /// PKCS #8: version, algorithm, and the key as an octet string (RFC 5958 section 2).
    private static func wrappedKey(
        _ bytes: ArraySlice<UInt8>,
        _ limits: Limits
    ) throws(PrivateKeyError) -> PrivateKey {
        var outer = DERReader(bytes)
        guard var reader = outer.read(DERReader.Tag.sequence).map(DERReader.init),
            reader.read(DERReader.Tag.integer) != nil,
            var algorithm = reader.read(DERReader.Tag.sequence).map(DERReader.init),
            let identifier = algorithm.read(DERReader.Tag.objectIdentifier),
            let content = reader.read(DERReader.Tag.octetString)
        else { throw .damaged }
        switch Array(identifier) {
        case [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]: return try rsaKey(content, limits)
        case [0x2B, 0x65, 0x70]:
            var inner = DERReader(content)
            guard let seed = inner.read(DERReader.Tag.octetString), seed.count == 32,
                let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
            else { throw .damaged }
            return PrivateKey(ed25519: key)
        case [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]: throw .wrongKind("EC")
        case [0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x01]: throw .wrongKind("DSA")
        case [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A]: throw .wrongKind("RSA-PSS")
        case [0x2B, 0x65, 0x71]: throw .wrongKind("Ed448")
        case [0x2B, 0x65, 0x6E]: throw .wrongKind("X25519")
        case [0x2B, 0x65, 0x6F]: throw .wrongKind("X448")
        default: throw .wrongKind("?")
        }
    }

    /// PKCS #1: version, then modulus and the other numbers (RFC 8017 appendix A.1.2).
    private static func rsaKey(_ bytes: ArraySlice<UInt8>, _ limits: Limits) throws(PrivateKeyError) -> PrivateKey {
        var outer = DERReader(bytes)
        guard var reader = outer.read(DERReader.Tag.sequence).map(DERReader.init),
            reader.read(DERReader.Tag.integer) != nil,
            let modulus = reader.read(DERReader.Tag.integer)?.drop(while: { $0 == 0 }), let first = modulus.first
        else { throw .damaged }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        guard bits >= limits.rsaBitsMin else { throw .tooSmall(bits: bits, minimum: limits.rsaBitsMin) }
        guard bits <= limits.rsaBitsMax else { throw .tooLarge(bits: bits, limit: limits.rsaBitsMax) }
        guard let key = try? _RSA.Signing.PrivateKey(unsafeDERRepresentation: Array(bytes)) else { throw .damaged }
        return PrivateKey(rsa: key)
    }
}
