import Authentication
import DNS

/// Something about a key that somebody should hear.
struct KeyNotice: Sendable, Hashable {
    let domain: DomainName
    /// nil when it is about all keys of the domain.
    var selector: String?
    let news: KeyNews
    /// The record that belongs to the key, as a line of a zone file.
    var zoneLine: String?

    init(_ domain: DomainName, _ selector: String? = nil, _ news: KeyNews, zoneLine: String? = nil) {
        self.domain = domain
        self.selector = selector
        self.news = news
        self.zoneLine = zoneLine
    }
}
