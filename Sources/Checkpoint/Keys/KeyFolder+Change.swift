import Authentication
import DNS
import Foundation
import Glibc

extension KeyFolder {
    /// Takes one step with the keys of a domain while nobody else does: makes and deletes keys, then saves how far all
    /// have come. Returns what there is to tell.
    ///
    /// A new key is on disk before the state that names it, and an old one gone before the state forgets it: after a
    /// crash the next step finds either and goes on.
    func change(
        _ domain: DomainName,
        bits: Int,
        _ step: (KeySet) -> KeyRotation.Step
    ) throws(InputError) -> [KeyNotice] {
        try prepare(domain)
        let lock = try FolderLock(path, secondsMax: Double(limits.lockSecondsMax))
        defer { lock.release() }
        var set = load(domain)
        let result = step(set)
        for action in result.actions {
            switch action {
            case .make(let type, let selector):
                let key = try Self.make(type, bits: bits)
                let file = WholeFile(path: file(selector, of: domain), mode: 0o600)
                try file.create(Array(key.pem.utf8), keepsOwner: true)
                set.keys[selector] = key
            case .discard(let selector): unsafe unlink(file(selector, of: domain))
            case .announce: break
            }
        }
        if result.keys != set.entries || !result.actions.isEmpty { try save(result.keys, of: domain) }
        set.entries = result.keys
        return notices(result.actions, set)
    }

    private func notices(_ actions: [KeyAction], _ set: KeySet) -> [KeyNotice] {
        actions.compactMap { action in
            guard case .announce(let news, let selector) = action else { return nil }
            return KeyNotice(set.domain, selector, news, zoneLine: set.record(selector)?.zoneLine)
        }
    }

    private static func make(_ type: KeyFile.KeyType, bits: Int) throws(InputError) -> PrivateKey {
        guard type == .rsa else { return PrivateKey.makeEd25519() }
        do { return try PrivateKey.makeRSA(bits: bits) } catch { throw InputError(error.phrase) }
    }

    private func save(_ entries: [KeyEntry], of domain: DomainName) throws(InputError) {
        let path = state(of: domain)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        guard let data = try? encoder.encode(entries) else { throw .cannotWrite(path, "JSON") }
        try WholeFile(path: path, mode: 0o600).write([UInt8](data) + [0x0A])
    }

    /// Makes the folders. What an administrator makes as root belongs to whom the folder above belongs.
    private func prepare(_ domain: DomainName) throws(InputError) {
        for folder in [path, folder(of: domain)] {
            if unsafe mkdir(folder, 0o700) != 0 {
                guard errno == EEXIST else { throw .cannotWrite(folder, SystemReason.text(errno)) }
                continue
            }
            var status = stat()
            let above = (folder as NSString).deletingLastPathComponent
            if unsafe stat(above, &status) == 0 { _ = unsafe chown(folder, status.st_uid, status.st_gid) }
        }
    }
}
