import Crypto
import CryptoExtras

/// A key with which signatures are checked: RSA (RFC 6376 section 3.3, RFC 8301) or Ed25519 (RFC 8463).
public struct PublicKey: Sendable {
    enum Storage: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case ed25519(Curve25519.Signing.PublicKey)
    }

    /// Why bytes are no usable key.
    public enum Failure: Error, Sendable, Hashable {
        /// Neither a SubjectPublicKeyInfo nor an RSAPublicKey, or not 32 bytes of Ed25519.
        case malformed
        /// RFC 8301 section 3.2: a key of fewer than 1024 bits proves nothing.
        case tooSmall(bits: Int)
        case tooLarge(bits: Int)
    }

    let storage: Storage
    /// The size of the key: of an RSA modulus, or 256 for Ed25519.
    public let bits: Int

    /// A key as it stands in `p=`, decoded. RSA keys are a SubjectPublicKeyInfo (RFC 5280) or a bare RSAPublicKey
    /// (RFC 8017); both are published, and RFC 6376 was read in both ways.
    public init(_ bytes: [UInt8], type: DKIMKeyRecord.KeyType, limits: Limits = .standard) throws(Failure) {
        switch type {
        case .rsa: try self.init(rsa: bytes, limits: limits)
        case .ed25519: try self.init(ed25519: bytes)
        case .other: throw .malformed
        }
    }

    public init(rsa bytes: [UInt8], limits: Limits = .standard) throws(Failure) {
        guard let numbers = RSAPublicKeyNumbers(der: bytes[...]) else { throw .malformed }
        let bits = numbers.bits
        guard bits >= limits.rsaBitsMin else { throw .tooSmall(bits: bits) }
        guard bits <= limits.rsaBitsMax else { throw .tooLarge(bits: bits) }
        // Putting the key together from its numbers is quicker, but the library does it for 2048 bits and more only.
        let key =
            bits >= 2048
            ? try? _RSA.Signing.PublicKey(n: Array(numbers.modulus), e: Array(numbers.exponent))
            : try? _RSA.Signing.PublicKey(unsafeDERRepresentation: bytes)
        guard let key else { throw .malformed }
        storage = .rsa(key)
        self.bits = bits
    }

    public init(ed25519 bytes: [UInt8]) throws(Failure) {
        guard bytes.count == 32, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            throw .malformed
        }
        storage = .ed25519(key)
        bits = 256
    }

    init(_ storage: Storage, bits: Int) {
        self.storage = storage
        self.bits = bits
    }

    public var type: DKIMKeyRecord.KeyType {
        switch storage {
        case .rsa: .rsa
        case .ed25519: .ed25519
        }
    }

    /// Whether `signature` was made with this key over the hash. Ed25519 signs the 32 bytes of the hash (RFC 8463
    /// section 3).
    func isValid(_ signature: [UInt8], for digest: MessageDigest.Value) -> Bool {
        switch (storage, digest) {
        case (.rsa(let key), .sha256(let digest)):
            key.isValidSignature(.init(rawRepresentation: signature), for: digest, padding: .insecurePKCS1v1_5)
        case (.rsa(let key), .sha1(let digest)):
            key.isValidSignature(.init(rawRepresentation: signature), for: digest, padding: .insecurePKCS1v1_5)
        case (.ed25519(let key), _):
            signature.count == 64 && key.isValidSignature(signature, for: digest.bytes)
        }
    }
}
