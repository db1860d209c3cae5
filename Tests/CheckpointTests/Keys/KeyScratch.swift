import Authentication
import DNS
import Foundation
import Synchronization

@testable import Checkpoint

/// A data folder of one test, a clock and a DNS that the test sets, and what was announced.
final class KeyScratch: Sendable {
    let root: URL
    let folder: KeyFolder
    private let state = Mutex(State())

    private struct State {
        var now: Int64 = 1_795_424_400
        var zone = Zone()
        var heard: [KeyNotice] = []
    }

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-keys-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        folder = KeyFolder(path: root.appendingPathComponent("keys").path)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var now: Int64 {
        get { state.withLock { $0.now } }
        set { state.withLock { $0.now = newValue } }
    }

    var zone: Zone {
        get { state.withLock { $0.zone } }
        set { state.withLock { $0.zone = newValue } }
    }

    /// The news since it was last asked.
    func takeHeard() -> [String] {
        state.withLock { state in
            defer { state.heard = [] }
            return state.heard.map { "\($0.selector ?? "-") \($0.news.word)" }
        }
    }

    func locksmith(_ domains: [String], _ change: (inout SigningSettings) -> Void = { _ in }) -> Locksmith {
        var settings = SigningSettings()
        settings.keys = domains.compactMap(DomainName.init).map { SigningSettings.KeySetting(domain: $0) }
        settings.rotation.types = [.ed25519]
        change(&settings)
        return Locksmith(
            (settings, SealingSettings()),
            folder: folder,
            resolver: LiveZone(scratch: self),
            now: { self.now },
            announce: { notice in self.state.withLock { $0.heard.append(notice) } }
        )
    }

    /// Publishes every key of a domain that is on the disk.
    func publish(_ domain: DomainName) {
        let set = folder.load(domain)
        var zone = Zone()
        for entry in set.entries {
            guard let record = set.record(entry.selector) else { continue }
            zone.add(record.name, .txt(record.strings.map { Array($0.utf8) }))
        }
        self.zone = zone
    }

    private struct LiveZone: Resolver {
        let scratch: KeyScratch

        func answer(to question: Question) async -> Answer { await ZoneResolver(scratch.zone).answer(to: question) }
    }
}
