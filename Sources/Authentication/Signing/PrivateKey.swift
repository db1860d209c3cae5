import Crypto
import CryptoExtras
import Mail

/// A key to sign with: RSA (RFC 6376) or Ed25519 (RFC 8463).
public struct PrivateKey: Sendable {
    enum Storage: Sendable {
        case rsa(_RSA.Signing.PrivateKey)
        case ed25519(Curve25519.Signing.PrivateKey)
    }

    let storage: Storage
    public let bits: Int

    init(rsa key: _RSA.Signing.PrivateKey) {
        storage = .rsa(key)
        bits = key.keySizeInBits
    }

    init(ed25519 key: Curve25519.Signing.PrivateKey) {
        storage = .ed25519(key)
        bits = 256
    }

    /// Makes an RSA key. DKIM verifiers need not know more than 4096 bits (RFC 8301 section 3.2), and fewer than 2048
    /// are no longer advisable.
    public static func makeRSA(bits: Int = 2048) throws(PrivateKeyError) -> PrivateKey {
        guard (2048...4096).contains(bits), bits.isMultiple(of: 256),
            let key = try? _RSA.Signing.PrivateKey(keySize: .init(bitCount: bits))
        else { throw .sizeNotOffered(bits: bits) }
        return PrivateKey(rsa: key)
    }

    public static func makeEd25519() -> PrivateKey { PrivateKey(ed25519: Curve25519.Signing.PrivateKey()) }

    public var type: DKIMKeyRecord.KeyType {
        switch storage {
        case .rsa: .rsa
        case .ed25519: .ed25519
        }
    }

    /// The algorithm it signs with.
    public var algorithm: SignatureAlgorithm {
        switch storage {
        case .rsa: .rsaSHA256
        case .ed25519: .ed25519SHA256
        }
    }

    public var publicKey: PublicKey {
        switch storage {
        case .rsa(let key): PublicKey(.rsa(key.publicKey), bits: bits)
        case .ed25519(let key): PublicKey(.ed25519(key.publicKey), bits: bits)
        }
    }

    /// The public key as it goes into `p=`, before base64: a SubjectPublicKeyInfo for RSA, 32 bytes for Ed25519.
    public var publicKeyBytes: [UInt8] {
        switch storage {
        case .rsa(let key): [UInt8](key.publicKey.derRepresentation)
        case .ed25519(let key): [UInt8](key.publicKey.rawRepresentation)
        }
    }

    /// The key as a PEM file in PKCS #8 (RFC 5958), which every tool reads.
    public var pem: String {
        switch storage {
        case .rsa(let key): PEM.text("PRIVATE KEY", [UInt8](key.pkcs8DERRepresentation))
        case .ed25519(let key): PEM.text("PRIVATE KEY", Self.ed25519Prefix + [UInt8](key.rawRepresentation))
        }
    }

    /// The bytes before the seed in the PKCS #8 form of an Ed25519 key (RFC 8410 section 7).
    private static let ed25519Prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    /// Signs a hash; nil when the library refuses, which it does for a key that was put together wrong. A digest of
    /// SHA-1 is for test vectors of old: no signer of ours makes one.
    func signature(for digest: MessageDigest.Value) -> [UInt8]? {
        switch (storage, digest) {
        case (.rsa(let key), .sha256(let digest)):
            (try? key.signature(for: digest, padding: .insecurePKCS1v1_5)).map { [UInt8]($0.rawRepresentation) }
        case (.rsa(let key), .sha1(let digest)):
            (try? key.signature(for: digest, padding: .insecurePKCS1v1_5)).map { [UInt8]($0.rawRepresentation) }
        case (.ed25519(let key), _):
            (try? key.signature(for: digest.bytes)).map { [UInt8]($0) }
        }
    }
}
