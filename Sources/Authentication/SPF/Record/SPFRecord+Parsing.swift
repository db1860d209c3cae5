import Mail

extension SPFRecord {
    /// Reads a record, its character strings already joined. Nothing is left unchecked, also not what will never be
    /// evaluated (RFC 7208 section 4.6).
    public init(parsing record: [UInt8]) throws(SPFSyntaxError) {
        guard let (version, end) = SPFVersion.parse(record) else {
            throw SPFSyntaxError(kind: .version, term: PrintableText.line(record[...]), offset: 0)
        }
        var terms: [SPFTerm] = []
        var seen: Set<SPFModifier.Kind> = []
        for term in record[end...].split(separator: ASCII.space) {
            let parsed = try SPFTermParser(term: term).parse()
            if case .modifier(let modifier) = parsed, modifier.kind != .unknown {
                guard seen.insert(modifier.kind).inserted else {
                    throw SPFSyntaxError(kind: .repeatedModifier, term: modifier.text, offset: term.startIndex)
                }
            }
            terms.append(parsed)
        }
        self.init(version: version, terms: terms)
    }
}
