import Authentication
import DNS

/// The key ring that settings and disk come to, and what was found wrong on the way. It reads files: never to be made
/// on an event loop or the cooperative pool.
struct RingAssembly: Sendable {
    private(set) var ring = KeyRing()
    private(set) var news: [KeyNotice] = []
    private let folder: KeyFolder
    private let rotation: KeyRotation
    private let now: Int64

    init(_ settings: (signing: SigningSettings, sealing: SealingSettings), folder: KeyFolder, now: Int64) {
        self.folder = folder
        self.now = now
        rotation = KeyRotation(settings.signing.rotation)
        for domain in settings.signing.keptDomains {
            addKept(domain, settings.signing.keys.filter { $0.domain == domain && $0.file == nil })
        }
        for setting in settings.signing.keys {
            guard let place = setting.file else { continue }
            addFile(place, setting)
        }
        addSealing(settings.sealing)
    }

    /// The keys of the data folder, once, however many settings name their domain.
    private mutating func addKept(_ domain: DomainName, _ settings: [SigningSettings.KeySetting]) {
        var entry = ring[domain]
        entry.coversSubdomains = settings.contains(where: \.coversSubdomains)
        read(domain, settings.flatMap(\.accounts), into: &entry)
        ring[domain] = entry
    }

    private mutating func read(_ domain: DomainName, _ accounts: [AccountPattern], into entry: inout KeyRing.Entry) {
        let set = folder.load(domain)
        news += set.news
        for one in rotation.signing(set.entries, now: now) {
            if let key = set.key(one) {
                entry.keys.append(KeyRing.Key(key, accounts: accounts))
            } else {
                entry.unreadable.append(folder.file(one.selector, of: domain))
            }
        }
    }

    private mutating func addFile(_ place: SigningSettings.KeyPlace, _ setting: SigningSettings.KeySetting) {
        var entry = ring[setting.domain]
        entry.coversSubdomains = entry.coversSubdomains || setting.coversSubdomains
        if let key = readFile(place, setting.domain) {
            entry.keys.append(KeyRing.Key(key, accounts: setting.accounts))
        } else {
            entry.unreadable.append(place.path)
        }
        ring[setting.domain] = entry
    }

    private mutating func addSealing(_ sealing: SealingSettings) {
        guard let domain = sealing.domain, sealing.occasion != .never else { return }
        var entry = KeyRing.Entry(domain: domain)
        if let place = sealing.file {
            if let key = readFile(place, domain) {
                entry.keys = [KeyRing.Key(key)]
            } else {
                entry.unreadable = [place.path]
            }
        } else if ring.domains.contains(domain) {
            return
        } else {
            read(domain, [], into: &entry)
        }
        ring[sealing: domain] = entry
    }

    private mutating func readFile(_ place: SigningSettings.KeyPlace, _ domain: DomainName) -> DKIMSigner.Key? {
        do throws(InputError) {
            let key = try KeyFile(path: place.path).read()
            return DKIMSigner.Key(domain: domain, selector: place.selector, privateKey: key)
        } catch {
            news.append(KeyNotice(domain, place.selector.description, .unreadable(error.phrase)))
            return nil
        }
    }
}
