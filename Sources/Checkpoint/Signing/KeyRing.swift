import Authentication
import DNS

/// The keys that may sign at one moment, by domain. A value: a signatory takes the one that is current for a message.
struct KeyRing: Sendable {
    /// A key that may sign, and for whom.
    struct Key: Sendable {
        let key: DKIMSigner.Key
        /// Empty: for every account.
        let accounts: [AccountPattern]

        init(_ key: DKIMSigner.Key, accounts: [AccountPattern] = []) {
            self.key = key
            self.accounts = accounts
        }
    }

    /// All there is for one domain.
    struct Entry: Sendable {
        let domain: DomainName
        var keys: [Key] = []
        var coversSubdomains = false
        /// Files that hold no key that could be read.
        var unreadable: [String] = []
    }

    private var entries: [DomainName: Entry] = [:]
    /// Keys that only seal (`[sealing]` with a file of its own), by domain.
    private var sealing: [DomainName: Entry] = [:]

    var isEmpty: Bool { entries.isEmpty }

    var domains: [DomainName] { entries.keys.sorted { $0.description < $1.description } }

    /// The entry of the domain itself, made when there is none.
    subscript(domain: DomainName) -> Entry {
        get { entries[domain] ?? Entry(domain: domain) }
        set { entries[domain] = newValue }
    }

    /// The keys to seal with as `domain`: one for that alone, else those that sign for it.
    subscript(sealing domain: DomainName) -> Entry {
        get { sealing[domain] ?? self[domain] }
        set { sealing[domain] = newValue }
    }

    /// The keys for mail from a domain: its own, else those of the nearest domain above that covers it.
    func entry(for author: DomainName) -> Entry? {
        if let entry = entries[author] { return entry }
        var name = author.parent
        while let domain = name, !domain.isRoot {
            if let entry = entries[domain] { return entry.coversSubdomains ? entry : nil }
            name = domain.parent
        }
        return nil
    }
}
