import Crypto
import Foundation
import Glibc

/// The key of this installation by which addresses are hashed: 32 random bytes in `ledger.key`.
enum LedgerKey {
    static let bytes = 32

    static func path(dataFolder: String) -> String { dataFolder + "/ledger.key" }

    /// The key; nil where it cannot be read or there is none.
    static func read(dataFolder: String) -> SymmetricKey? {
        guard let data = FileManager.default.contents(atPath: path(dataFolder: dataFolder)), data.count == bytes else {
            return nil
        }
        return SymmetricKey(data: data)
    }

    /// The key, made where there is none.
    static func readOrMake(dataFolder: String) throws(LedgerTrouble) -> SymmetricKey {
        if let key = read(dataFolder: dataFolder) { return key }
        let path = path(dataFolder: dataFolder)
        let key = SymmetricKey(size: .bits256)
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .noKey(path: path, reason: SystemReason.text(errno)) }
        defer { close(descriptor) }
        let count = unsafe key.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes, fsync(descriptor) == 0 else {
            let reason = SystemReason.text(errno)
            unsafe unlink(path)
            throw .noKey(path: path, reason: reason)
        }
        return key
    }
}

extension LedgerPrivacy {
    /// Reads or makes the key where the settings need one; without it `*` takes the place of a hash.
    init(_ settings: LedgerSettings, dataFolder: String, report: (LedgerTrouble) -> Void) {
        guard settings.isOn, settings.addresses == .hash else {
            self.init(settings, key: nil)
            return
        }
        do throws(LedgerTrouble) {
            self.init(settings, key: try LedgerKey.readOrMake(dataFolder: dataFolder))
        } catch {
            report(error)
            self.init(settings, key: nil)
        }
    }
}
