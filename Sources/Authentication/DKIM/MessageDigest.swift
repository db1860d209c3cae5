import Crypto

/// A hash under way, of either algorithm.
struct MessageDigest {
    /// A finished hash, still typed as the signature functions want it.
    enum Value {
        case sha256(SHA256.Digest)
        case sha1(Insecure.SHA1.Digest)

        var bytes: [UInt8] {
            switch self {
            case .sha256(let digest): Array(digest)
            case .sha1(let digest): Array(digest)
            }
        }
    }

    // Two optionals and not an enum: the state is held by reference, and taking it out of an enum to change it would
    // copy it at every update.
    private var sha256: SHA256?
    private var sha1: Insecure.SHA1?

    init(_ algorithm: HashAlgorithm) {
        switch algorithm {
        case .sha256: sha256 = SHA256()
        case .sha1: sha1 = Insecure.SHA1()
        }
    }

    mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { buffer in
            unsafe sha256?.update(bufferPointer: buffer)
            unsafe sha1?.update(bufferPointer: buffer)
        }
    }

    func finish() -> Value {
        if let sha1 { .sha1(sha1.finalize()) } else { .sha256((sha256 ?? SHA256()).finalize()) }
    }

    static func of(_ bytes: [UInt8], _ algorithm: HashAlgorithm) -> Value {
        var digest = MessageDigest(algorithm)
        digest.update(bytes.span)
        return digest.finish()
    }
}
