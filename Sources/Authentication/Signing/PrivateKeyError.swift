/// Why a file is no key to sign with. Each is a mistake somebody really makes.
public enum PrivateKeyError: Error, Sendable, Hashable {
    case empty
    /// Neither PEM nor the base64 of an Ed25519 seed.
    case notAKey
    case certificate
    case publicKey
    /// It needs a passphrase, which a server has nobody to ask for.
    case encrypted
    /// The format of `ssh-keygen`.
    case openSSH
    /// A private key of a kind DKIM does not know, with its name.
    case wrongKind(String)
    /// The right kind of file with the wrong bytes in it.
    case damaged
    case tooSmall(bits: Int, minimum: Int)
    case tooLarge(bits: Int, limit: Int)
    /// A size in which no key is made.
    case sizeNotOffered(bits: Int)
}
