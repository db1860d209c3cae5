import Authentication
import DNS
import Foundation
import Glibc

/// The keys that Sekisho makes: `DOMAIN/SELECTOR.pem` (0600, in folders of 0700), and `DOMAIN/keys.json` with how far
/// each has come. Every file is written whole, synced and moved into its place. All of it blocks: never to be called
/// on an event loop or the cooperative pool.
struct KeyFolder: Sendable {
    let path: String
    var limits = KeyLimits.standard

    init(path: String) { self.path = path }

    func folder(of domain: DomainName) -> String { "\(path)/\(domain)" }

    func file(_ selector: String, of domain: DomainName) -> String { "\(folder(of: domain))/\(selector).pem" }

    func state(of domain: DomainName) -> String { "\(folder(of: domain))/keys.json" }

    /// When the state of a domain was written last, in nanoseconds; 0 when there is none.
    func writtenAt(_ domain: DomainName) -> Int64 {
        var status = stat()
        guard unsafe stat(state(of: domain), &status) == 0 else { return 0 }
        return Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    }

    /// Reads the keys of a domain. Whatever is wrong is news, never an end: the other keys can still sign.
    func load(_ domain: DomainName) -> KeySet {
        var set = KeySet(domain: domain)
        let folder = folder(of: domain)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard !names.isEmpty else { return set }
        if isExposed(folder) { set.news.append(KeyNotice(domain, nil, .exposed(path: folder))) }
        set.entries = entries(&set)
        adopt(names.filter { $0.hasSuffix(".pem") }.sorted(), into: &set)
        for entry in set.entries { readKey(entry.selector, into: &set) }
        return set
    }

    private func entries(_ set: inout KeySet) -> [KeyEntry] {
        let path = state(of: set.domain)
        guard unsafe access(path, F_OK) == 0 else { return [] }
        do {
            let bytes = try InputFile(bytesMax: limits.stateBytesMax).read(path)
            let entries = try JSONDecoder().decode([KeyEntry].self, from: Data(bytes))
            return Array(entries.filter { Self.isSelector($0.selector) }.prefix(limits.keysMax))
        } catch {
            // The keys are still there: what is published tells how far they are.
            let phrase = (error as? InputError)?.phrase ?? .keyStateDamaged(path)
            set.news.append(KeyNotice(set.domain, nil, .unreadable(phrase)))
            return []
        }
    }

    /// Keys without a state: made when the power failed, put there by a person, or their state was lost. They are used
    /// when their record is found.
    private func adopt(_ files: [String], into set: inout KeySet) {
        for name in files.prefix(limits.keysMax) {
            let selector = String(name.dropLast(4))
            guard Self.isSelector(selector), !set.entries.contains(where: { $0.selector == selector }) else { continue }
            readKey(selector, into: &set)
            guard let key = set.keys[selector] else { continue }
            set.entries.append(
                KeyEntry(selector: selector, type: key.type == .rsa ? .rsa : .ed25519, created: Moment.now)
            )
        }
    }

    private func readKey(_ selector: String, into set: inout KeySet) {
        guard set.keys[selector] == nil else { return }
        let path = file(selector, of: set.domain)
        do { set.keys[selector] = try KeyFile(path: path).read() } catch {
            let notice = KeyNotice(set.domain, selector, .unreadable(error.phrase))
            if !set.news.contains(notice) { set.news.append(notice) }
        }
        if isExposed(path) { set.news.append(KeyNotice(set.domain, selector, .exposed(path: path))) }
    }

    /// Whether others than its owner may read it.
    private func isExposed(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// One label or several, of what a selector may hold; nothing that leads to another folder.
    static func isSelector(_ text: String) -> Bool { (try? Arguments.domain(text)) != nil }
}
