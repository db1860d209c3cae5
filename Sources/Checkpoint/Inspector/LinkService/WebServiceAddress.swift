/// The address of a service in the web.
struct WebServiceAddress: Sendable, Hashable, CustomStringConvertible {
    let text: String
    let host: String

    /// nil unless it is `http://` or `https://`, a host and no more than a path and a query.
    init?(_ text: String) {
        guard text.utf8.count <= 1_000, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 && $0 != 0x40 }),
            let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) })
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
        guard authority.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        self.text = text
        host = String(authority)
    }

    var description: String { text }
}
