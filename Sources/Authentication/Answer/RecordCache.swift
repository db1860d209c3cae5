/// Records that were read before, by their texts. A sender's records come with each of its messages, and an RSA key
/// costs a third of a signature check to be put together; the answers of the DNS are not kept here.
public final class RecordCache: Sendable {
    private let limits: Limits
    private let keys: TextCache<ParsedKey>
    private let spf: TextCache<Result<SPFRecord, SPFSyntaxError>>
    private let dmarc: TextCache<DMARCRecord?>

    /// Records read under other limits are others: a cache serves one set of them.
    public init(limits: Limits = .standard) {
        self.limits = limits
        keys = TextCache(countMax: limits.recordsCachedMax)
        spf = TextCache(countMax: limits.recordsCachedMax)
        dmarc = TextCache(countMax: limits.recordsCachedMax)
    }

    func key(of text: [UInt8]) -> ParsedKey { keys.value(of: text) { ParsedKey($0, limits: limits) } }

    func spfRecord(of text: [UInt8]) throws(SPFSyntaxError) -> SPFRecord {
        try spf.value(of: text) { text in Result { () throws(SPFSyntaxError) in try SPFRecord(parsing: text) } }.get()
    }

    func dmarcRecord(of text: [UInt8]) -> DMARCRecord? {
        dmarc.value(of: text) { DMARCRecord(parsing: $0, limits: limits) }
    }
}
