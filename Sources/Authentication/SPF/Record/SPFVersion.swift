import Mail

/// The version section of a record: `v=spf1` (RFC 7208 section 4.5) or `spf2.0/mfrom,pra` (RFC 4406 section 3.1).
public enum SPFVersion: Sendable, Hashable {
    case spf1
    /// The minor version has to be a number and means nothing (RFC 4406 section 4.4).
    case senderID(scopes: [String])

    /// Reads the version at the start of a record and gives the offset behind it; nil when there is none.
    static func parse(_ record: [UInt8]) -> (version: SPFVersion, end: Int)? {
        let end = record.firstIndex(of: ASCII.space) ?? record.count
        let word = record[..<end]
        if word.equals(ignoringCase: "v=spf1") { return (.spf1, end) }
        guard let scopes = senderIDScopes(word) else { return nil }
        return (.senderID(scopes: scopes), end)
    }

    private static func senderIDScopes(_ word: ArraySlice<UInt8>) -> [String]? {
        guard word.prefix(5).equals(ignoringCase: "spf2."), let slash = word.firstIndex(of: 0x2F) else { return nil }
        let minor = word[..<slash].dropFirst(5)
        guard !minor.isEmpty, minor.allSatisfy(\.isDigit) else { return nil }
        var scopes: [String] = []
        for scope in word[(slash + 1)...].split(separator: ASCII.comma, omittingEmptySubsequences: false) {
            guard SPFTermParser.isName(scope) else { return nil }
            scopes.append(scope.map(\.lowercased).text)
        }
        return scopes
    }
}
