import Mail

/// The tags of a DMARC record, read one by one by name. Unlike a DKIM tag list, a fault in one leaves the others alone
/// (RFC 9989 section 4.8); names do not depend on case, and of two with one name the first counts.
struct DMARCTags {
    private var values: [String: ArraySlice<UInt8>] = [:]
    private let limits: Limits
    /// The tags that were asked for and not understood.
    private(set) var invalid: [String] = []

    init(_ bytes: ArraySlice<UInt8>, limits: Limits) {
        self.limits = limits
        for piece in bytes.split(separator: ASCII.semicolon, maxSplits: limits.tagsMax).prefix(limits.tagsMax) {
            guard let equals = piece.firstIndex(of: ASCII.equals) else { continue }
            let name = piece[..<equals].trimmed.map(\.lowercased).text
            if values[name] == nil { values[name] = piece[(equals + 1)...].trimmed }
        }
    }

    /// The value of a tag, handed over in small letters; nil when it is absent or `read` gives nil.
    mutating func take<Value>(_ name: String, _ read: (ArraySlice<UInt8>) -> Value?) -> Value? {
        guard let value = values[name] else { return nil }
        if let result = read(value.map(\.lowercased)[...]) { return result }
        invalid.append("\(name)=\(PrintableText.line(value))")
        return nil
    }

    mutating func take(_ name: String, oneOf words: [String]) -> String? {
        take(name) { value in words.first { value.elementsEqual($0.utf8) } }
    }

    mutating func takeURIs(_ name: String) -> [DMARCReportURI] {
        guard let value = values[name] else { return [] }
        let uris = DMARCReportURI.list(value, limits: limits)
        if uris.isEmpty { invalid.append("\(name)=\(PrintableText.line(value))") }
        return uris
    }
}
