import Authentication

/// One key of the data folder: how far it has come. Times in seconds since 1970.
struct KeyEntry: Codable, Sendable, Hashable {
    var selector: String
    var type: String
    var created: Int64
    var phase = Phase.waiting
    /// Whether it is to be used as soon as its record has settled, without waiting until the key before it is due.
    var isUrgent = false
    /// Since when its record has been found and right without a break.
    var publishedSince: Int64?
    /// The TTL of that record.
    var ttl: Int64?
    /// Since when its record, found before, has been missing or wrong.
    var goneSince: Int64?
    var activeFrom: Int64?
    var retiredAt: Int64?
    /// What the DNS last said about its record, as the word of `KeyPublication`.
    var seen: String?
    /// When somebody was last told what is to be done about it.
    var toldAt: Int64?

    enum Phase: String, Codable, Sendable, Hashable, CaseIterable {
        /// Its record is to be published, or has not settled yet.
        case waiting
        /// It signs.
        case active
        /// Another one signs; its record stays for mail still under way.
        case retired
        /// Its record can be taken out of the DNS; when that is done, the key is deleted.
        case removable
        /// Taken back by the administrator: it never signs again. When its record is empty or gone, the key is deleted.
        case revoked
    }

    init(selector: String, type: KeyFile.KeyType, created: Int64) {
        self.selector = selector
        self.type = type.rawValue
        self.created = created
    }
}
