import Authentication
public import DNS
import Foundation

/// The keys that the configuration names, as the commands of `sekisho keys` handle them.
public struct KeyCabinet: Sendable {
    let signing: SigningSettings
    let sealing: SealingSettings
    let dns: DNSSettings
    let folder: KeyFolder

    /// - Parameters:
    ///   - file: the configuration; nil for the standard place.
    ///   - data: the data folder; nil for that of the configuration.
    public init(configuration file: String?, data: String?) throws(InputError) {
        let configuration = try ConfigurationReading(file: file).usable()
        let standard = DataFolder.standard(environment: ProcessInfo.processInfo.environment)
        self.init(configuration, data: data ?? configuration.server.data ?? standard)
    }

    init(_ configuration: Configuration, data: String) {
        signing = configuration.signing
        sealing = configuration.sealing
        dns = configuration.dns
        folder = KeyFolder(path: data + "/keys")
    }

    /// The resolver that was chosen on the command line, else that of the configuration.
    public func resolver(_ choice: ResolverChoice) throws(InputError) -> any Resolver {
        guard case .system = choice else { return try choice.open() }
        do { return CachingResolver(try UnboundResolver(dns.unbound)) } catch { throw .noResolver(error) }
    }

    /// All keys, with what the DNS says about them.
    @concurrent public func list(
        _ domain: String?,
        resolver: any Resolver,
        now: Int64
    ) async throws(InputError) -> KeysReport {
        var keys: [KeyLine] = []
        var notices: [KeyNotice] = []
        for name in try domains(domain) {
            let set = folder.load(name)
            notices += set.news
            keys += await lines(of: set, resolver, now)
            keys += try await fileLines(name, resolver)
        }
        // Keys of a domain that is no longer signed for may still be there.
        if let domain, keys.isEmpty, try Set(domains(domain)).isDisjoint(with: domains(nil)) {
            throw .keyNotKept(domain)
        }
        return KeysReport(
            command: .list,
            folder: folder.path,
            keys: keys,
            notices: notices,
            domains: try domains(domain)
        )
    }

    /// What the server does by itself every few minutes: looks the records up and takes the next step.
    @concurrent public func check(
        _ domain: String?,
        resolver: any Resolver,
        now: Int64
    ) async throws(InputError) -> KeysReport {
        var notices: [KeyNotice] = []
        for name in try domains(domain) where isKept(name) {
            let publications = await folder.load(name).publications(from: resolver)
            notices += try folder.change(name, bits: signing.rotation.rsaBits) { set in
                KeyRotation(signing.rotation).step(set.entries, publications: publications, now: now)
            }
        }
        let report = try await list(domain, resolver: resolver, now: now)
        return report.following(.check, notices)
    }

    /// Makes new keys ahead of time, of one type or of all.
    @concurrent public func rotate(
        _ domain: String,
        type wanted: KeyFile.KeyType?,
        resolver: any Resolver,
        now: Int64
    ) async throws(InputError) -> KeysReport {
        guard let name = try domains(domain).first, isKept(name) else { throw .keyNotKept(domain) }
        var notices: [KeyNotice] = []
        for type in signing.rotation.types where wanted == nil || wanted == type {
            notices += try folder.change(name, bits: signing.rotation.rsaBits) { set in
                KeyRotation(signing.rotation).replacing(type, in: set.entries, now: now)
            }
        }
        let report = try await list(domain, resolver: resolver, now: now)
        return report.following(.rotate, notices)
    }

    /// Takes a key back at once. A server that runs stops signing with it within a second.
    @concurrent public func revoke(
        _ domain: String,
        selector: String,
        resolver: any Resolver,
        now: Int64
    ) async throws(InputError) -> KeysReport {
        guard let name = try domains(domain).first, isKept(name) else { throw .keyNotKept(domain) }
        guard folder.load(name).entries.contains(where: { $0.selector == selector }) else {
            throw .noSuchKey(selector, of: domain)
        }
        let notices = try folder.change(name, bits: signing.rotation.rsaBits) { set in
            KeyRotation(signing.rotation).revoking(selector, in: set.entries, now: now)
        }
        let report = try await list(domain, resolver: resolver, now: now)
        return report.following(.revoke, notices)
    }

    /// The domain that was named, else all that the configuration names.
    private func domains(_ domain: String?) throws(InputError) -> [DomainName] {
        if let domain { return [try Arguments.domain(domain)] }
        var all = signing.keys.map(\.domain) + [sealing.domain].compactMap(\.self)
        var seen: Set<DomainName> = []
        all.removeAll { !seen.insert($0).inserted }
        return all
    }

    private func isKept(_ domain: DomainName) -> Bool {
        signing.keptDomains.contains(domain) || (sealing.domain == domain && sealing.file == nil)
    }

    private func lines(of set: KeySet, _ resolver: any Resolver, _ now: Int64) async -> [KeyLine] {
        let publications = await set.publications(from: resolver)
        let signing = KeyRotation(signing.rotation).signing(set.entries, now: now).map(\.selector)
        return set.entries.map { entry in
            var line = KeyLine(domain: set.domain, selector: entry.selector, type: entry.type)
            line.file = folder.file(entry.selector, of: set.domain)
            line.entry = entry
            line.bits = set.keys[entry.selector]?.bits
            line.record = set.record(entry.selector)
            line.publication = publications[entry.selector]
            line.signs = signing.contains(entry.selector) && line.record != nil
            return line
        }
    }

    /// The keys of a domain that the administrator keeps in files.
    private func fileLines(_ domain: DomainName, _ resolver: any Resolver) async throws(InputError) -> [KeyLine] {
        var places = signing.keys.filter { $0.domain == domain }.compactMap(\.file)
        if sealing.domain == domain, let place = sealing.file { places.append(place) }
        var lines: [KeyLine] = []
        for place in places {
            let key = try KeyFile(path: place.path).read()
            let named = DKIMSigner.Key(domain: domain, selector: place.selector, privateKey: key)
            var line = KeyLine(domain: domain, selector: place.selector.description, type: key.type.text)
            line.file = place.path
            line.bits = key.bits
            line.record = PublishedKey(key, selector: place.selector, domain: domain)
            line.publication = await KeyPublication(of: named, from: resolver)
            line.signs = true
            lines.append(line)
        }
        return lines
    }
}
