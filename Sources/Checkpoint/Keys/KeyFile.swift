import Authentication
import DNS

/// A file with one private key, readable by its owner alone.
public struct KeyFile: Sendable {
    public let path: String

    public enum KeyType: String, Sendable, CaseIterable { case rsa, ed25519 }

    public init(path: String) { self.path = path }

    /// Makes a key, writes it with mode 0600 and tells what to publish. An existing file is never overwritten.
    public func make(_ type: KeyType, bits: Int, selector: String, domain: String) throws(InputError)
        -> PublishedKeyReport
    {
        let key: PrivateKey
        do { key = type == .rsa ? try PrivateKey.makeRSA(bits: bits) : PrivateKey.makeEd25519() } catch {
            throw .key(path, error)
        }
        let report = try PublishedKeyReport(key, file: path, selector: selector, domain: domain)
        try WholeFile(path: path, mode: 0o600).create(Array(key.pem.utf8), keepsOwner: false)
        return report
    }

    /// Tells what to publish for the key in the file.
    public func show(selector: String, domain: String) throws(InputError) -> PublishedKeyReport {
        try PublishedKeyReport(try read(), file: path, selector: selector, domain: domain)
    }

    func read() throws(InputError) -> PrivateKey {
        let bytes = try InputFile(bytesMax: 1 << 20).read(path)
        do { return try PrivateKey(parsing: bytes) } catch { throw .key(path, error) }
    }
}
