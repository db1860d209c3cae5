import Crypto
import Foundation
import Mail

/// What `sekisho hold` does: looks into the hold, gives out passwords, delivers originals. Whatever somebody did is
/// recorded before its result is shown.
public struct HoldDesk: Sendable {
    let register: HoldRegister
    let folder: String
    let configuration: Configuration
    let who: String
    let now: @Sendable () -> Int64

    /// Messages that are listed at most.
    static let listMax = 10_000

    /// - Parameters:
    ///   - file: the configuration; nil for the standard one, where it exists.
    ///   - data: the data folder; nil for that of the configuration.
    public init(configuration file: String?, data: String?) throws(InputError) {
        let configuration = try ConfigurationReading(file: file).usable()
        let environment = ProcessInfo.processInfo.environment
        let data = data ?? configuration.server.data ?? DataFolder.standard(environment: environment)
        guard FileManager.default.fileExists(atPath: data) else { throw .noDataFolder(data) }
        guard FileManager.default.isWritableFile(atPath: data) else { throw .ledgerForbidden(data) }
        try self.init(dataFolder: data, configuration, who: LoginName.current(environment: environment))
    }

    init(
        dataFolder: String,
        _ configuration: Configuration = Configuration(),
        who: String,
        now: @escaping @Sendable () -> Int64 = { LedgerTime.now }
    ) throws(InputError) {
        register = try Self.told { () throws(LedgerTrouble) in
            try HoldRegister(SQLiteLedger.path(dataFolder: dataFolder))
        }
        folder = configuration.hold.folder ?? "\(dataFolder)/hold"
        self.configuration = configuration
        self.who = who
        self.now = now
    }

    /// Every message that is or was held, the newest first.
    public func list() throws(InputError) -> HoldListReport {
        HoldListReport(messages: try told { () throws(LedgerTrouble) in try register.all(max: Self.listMax) })
    }

    /// One message, and who did what with it.
    public func show(_ name: String) throws(InputError) -> HoldShowReport {
        let held = try find(name)
        let events = try told { () throws(LedgerTrouble) in try register.events(of: held.identifier) }
        return HoldShowReport(held: held, events: events, file: path(held))
    }

    /// The password of the archive in the message that went on. Asked for without a reason, it stays here.
    public func password(_ name: String, reason: String) throws(InputError) -> HoldPasswordReport {
        let held = try find(name)
        let reason = try given(reason)
        guard let password = held.password, held.passwordUntil > now() else {
            // Earlier versions took the password with the original.
            let isOver = held.passwordUntil <= now()
            throw .noHoldPassword(held, drop: try isOver ? nil : deed(.drop, on: held))
        }
        try note(.password, on: held, reason)
        return HoldPasswordReport(held: held, password: password)
    }

    /// The original, byte for byte.
    public func original(_ name: String, reason: String) throws(InputError) -> [UInt8] {
        let held = try find(name)
        let reason = try given(reason)
        let bytes = try bytes(of: held)
        try note(.message, on: held, reason)
        return bytes
    }

    /// Removes the original for good. The recipient still has the archive that took the place of its files: the
    /// password stays for as long as it would have.
    public func drop(_ name: String, reason: String) throws(InputError) -> HoldChangeReport {
        let held = try find(name)
        let reason = try given(reason)
        guard held.state.isKept else { throw try gone(held) }
        try note(.drop, on: held, reason, becoming: .dropped)
        SpoolFile.remove(path(held))
        return HoldChangeReport(held: held, deed: .drop, now: now())
    }

    // MARK: Parts of the above

    func find(_ name: String) throws(InputError) -> HeldMessage {
        guard let identifier = LedgerIdentifier(name),
            let held = try told({ () throws(LedgerTrouble) in try register.held(identifier) })
        else { throw .hold(.unknown(name)) }
        return held
    }

    func path(_ held: HeldMessage) -> String { HoldStore.path(held.identifier, in: folder) }

    /// The bytes, if they are those that were kept.
    func bytes(of held: HeldMessage) throws(InputError) -> [UInt8] {
        let path = path(held)
        guard held.state.isKept else { throw try gone(held) }
        do throws(CopyError) {
            let bytes = try SpoolFile.read(path, count: held.bytes + 1)
            guard bytes.count == held.bytes, SHA256.hash(data: bytes).hexadecimal == held.sha256 else {
                throw .damaged(path: path)
            }
            return bytes
        } catch {
            if case .damaged = error { throw .hold(.damaged(path: path)) }
            throw .hold(.file(error))
        }
    }

    /// Why an original is not there any more: who removed it and when.
    private func gone(_ held: HeldMessage) throws(InputError) -> InputError {
        if let drop = try deed(.drop, on: held) { return .hold(.gone(held.identifier, drop)) }
        return .hold(.gone(held.identifier, try deed(.expire, on: held)))
    }

    /// When somebody last did that.
    private func deed(_ deed: HoldEvent.Deed, on held: HeldMessage) throws(InputError) -> HoldEvent? {
        let events = try told { () throws(LedgerTrouble) in try register.events(of: held.identifier) }
        return events.last { $0.deed == deed }
    }

    func given(_ reason: String) throws(InputError) -> String {
        let text = Array(reason.utf8)[...].trimmed
        guard !text.isEmpty else { throw .reasonMissing }
        return text.text.cut(to: Self.reasonBytesMax)
    }

    private static let reasonBytesMax = 500

    func note(
        _ deed: HoldEvent.Deed,
        on held: HeldMessage,
        _ reason: String,
        detail: String = "",
        becoming state: HeldMessage.State? = nil
    ) throws(InputError) {
        let event = HoldEvent(time: now(), who: who, deed: deed, reason: reason, detail: detail)
        try told { () throws(LedgerTrouble) in try register.note(event, on: held.identifier, becoming: state) }
    }

    private func told<Value>(_ work: () throws(LedgerTrouble) -> Value) throws(InputError) -> Value {
        try Self.told(work)
    }

    private static func told<Value>(_ work: () throws(LedgerTrouble) -> Value) throws(InputError) -> Value {
        do throws(LedgerTrouble) { return try work() } catch { throw .ledger(error) }
    }
}
