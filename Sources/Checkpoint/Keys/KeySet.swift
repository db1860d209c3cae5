import Authentication
import DNS

/// The keys of one domain in the data folder, as they were read: their states and the keys themselves.
struct KeySet: Sendable {
    let domain: DomainName
    /// From the oldest to the newest.
    var entries: [KeyEntry] = []
    /// By selector; one that could not be read is not among them.
    var keys: [String: PrivateKey] = [:]
    /// What was found wrong on the way.
    var news: [KeyNotice] = []

    init(domain: DomainName) { self.domain = domain }

    /// The key under its name; nil when it could not be read, or its selector is none.
    func key(_ entry: KeyEntry) -> DKIMSigner.Key? {
        guard let key = keys[entry.selector], let selector = DomainName(entry.selector) else { return nil }
        return DKIMSigner.Key(domain: domain, selector: selector, privateKey: key)
    }

    /// The record to publish for a key; for one that was taken back, that which says so.
    func record(_ selector: String) -> PublishedKey? {
        guard let key = keys[selector], let name = DomainName(selector) else { return nil }
        let isRevoked = entries.contains { $0.selector == selector && $0.phase == .revoked }
        return isRevoked
            ? PublishedKey(revoking: key, selector: name, domain: domain)
            : PublishedKey(key, selector: name, domain: domain)
    }

    /// What the DNS says about each key that could be read, by selector.
    func publications(from resolver: any Resolver) async -> [String: KeyPublication] {
        var found: [String: KeyPublication] = [:]
        for entry in entries {
            guard let key = key(entry) else { continue }
            found[entry.selector] = await KeyPublication(of: key, from: resolver)
        }
        return found
    }
}
