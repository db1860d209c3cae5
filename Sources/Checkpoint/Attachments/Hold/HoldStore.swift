import Glibc
import NIOPosix

/// Originals on disk, and their register in the ledger.
///
/// A file is written beside its place, synced, moved there, and the folder synced; then it is registered, durably.
/// Whatever fails on the way, nothing of it stays, and the message is not yet let go.
final class HoldStore: Sendable {
    let folder: String
    let settings: HoldSettings
    private let register: HoldRegister
    private let pool: NIOThreadPool
    private let folderSync: FolderSync
    private let now: @Sendable () -> Int64

    /// Opens the folder, which is made if its parent is there. Blocks.
    ///
    /// - Parameter now: microseconds since 1970.
    init(
        dataFolder: String,
        settings: HoldSettings,
        now: @escaping @Sendable () -> Int64 = { LedgerTime.now }
    ) throws(HoldTrouble) {
        folder = settings.folder ?? "\(dataFolder)/hold"
        self.settings = settings
        self.now = now
        guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .file(SpoolFile.failure(folder)) }
        do throws(LedgerTrouble) {
            register = try HoldRegister(SQLiteLedger.path(dataFolder: dataFolder))
        } catch { throw .register(error) }
        pool = .singleton
        do throws(CopyError) { folderSync = try FolderSync(folder, on: pool) } catch { throw .file(error) }
    }

    /// Keeps an original; returns when it survives a power failure.
    func store(_ message: [UInt8], _ entry: HeldMessage) async throws(HoldTrouble) {
        var entry = entry
        entry.keepUntil = now() + Int64(settings.keepSeconds) * 1_000_000
        entry.passwordUntil = now() + Int64(settings.passwordSeconds) * 1_000_000
        let (file, draft) = (path(entry.identifier), "\(folder)/.\(entry.identifier)")
        let (register, bytesMax) = (register, settings.bytesMax)
        try await perform { () throws(HoldTrouble) in
            let used: Int
            do throws(LedgerTrouble) { used = try register.bytesKept() } catch { throw .register(error) }
            guard used + message.count <= bytesMax else { throw .full(bytesMax: bytesMax) }
            do throws(CopyError) {
                try SpoolFile.write([message], to: draft)
                try SpoolFile.move(draft, to: file)
            } catch {
                SpoolFile.remove(draft)
                throw .file(error)
            }
        }
        do throws(CopyError) { try await folderSync.sync() } catch {
            SpoolFile.remove(file)
            throw .file(error)
        }
        let kept = entry
        try await perform { () throws(HoldTrouble) in
            do throws(LedgerTrouble) { try register.insert(kept) } catch {
                SpoolFile.remove(file)
                throw .register(error)
            }
        }
    }

    func path(_ identifier: LedgerIdentifier) -> String { Self.path(identifier, in: folder) }

    static func path(_ identifier: LedgerIdentifier, in folder: String) -> String { "\(folder)/\(identifier).eml" }

    /// Removes what has been kept long enough, and the passwords that are no longer given out.
    func sweep() async throws(HoldTrouble) {
        let (register, folder, moment) = (register, folder, now())
        try await perform { () throws(HoldTrouble) in
            do throws(LedgerTrouble) {
                try register.forgetPasswords(before: moment)
                for identifier in try register.expired(at: moment) {
                    SpoolFile.remove(Self.path(identifier, in: folder))
                    let event = HoldEvent(time: moment, who: "sekisho", deed: .expire, reason: "", detail: "")
                    try register.note(event, on: identifier, becoming: .expired)
                }
            } catch { throw .register(error) }
        }
    }

    private func perform(_ work: @escaping @Sendable () throws(HoldTrouble) -> Void) async throws(HoldTrouble) {
        let result: Result<Void, HoldTrouble>
        do {
            result = try await pool.runIfActive {
                do throws(HoldTrouble) { return Result.success(try work()) } catch { return Result.failure(error) }
            }
        } catch { throw .file(.stopping) }
        try result.get()
    }
}
