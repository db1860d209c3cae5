import Authentication
import DNS
import Glibc

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
        try write(Array(key.pem.utf8))
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

    /// Written beside its place and moved there whole, so that no half key is ever found.
    private func write(_ bytes: [UInt8]) throws(InputError) {
        let draft = "\(path).new-\(getpid())"
        let descriptor = unsafe open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path, unsafe String(cString: strerror(errno))) }
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        let isWhole = written == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        defer { unsafe unlink(draft) }
        guard isWhole else { throw .cannotWrite(path, unsafe String(cString: strerror(errno))) }
        // A link, unlike a rename, fails where the file exists.
        guard unsafe link(draft, path) == 0 else {
            throw errno == EEXIST ? .exists(path) : .cannotWrite(path, unsafe String(cString: strerror(errno)))
        }
    }
}
