import Authentication
import DNS
import Mail

/// Sekisho over one message, as the server will drive it: the header first, then the body in pieces of 64 KiB.
struct Sekisho {
    private let message: [UInt8]
    private let resolver: ZoneResolver
    private let cache: RecordCache?

    /// - Parameter keepsKey: whether the key is read once and then remembered, as a server does.
    init(_ message: SignedMessage, keepsKey: Bool) throws {
        cache = keepsKey ? RecordCache() : nil
        self.message = message.bytes
        guard let name = DomainName("\(SignedMessage.selector)._domainkey.\(SignedMessage.domain)") else {
            throw Stopwatch.Failure(description: "no name for the key")
        }
        let record = Array(message.keyRecord.utf8)
        let strings = stride(from: 0, to: record.count, by: 255).map { Array(record[$0..<min($0 + 255, record.count)]) }
        var zone = Zone()
        zone.add(name, .txt(strings))
        resolver = ZoneResolver(zone)
    }

    func verify() async -> Bool {
        let header = Header(parsing: message)
        let verification = DKIMVerification(header: header, now: 1_795_137_302)
        var hasher = BodyHasher(verification.bodyForms)
        let keys = await verification.keys(from: resolver, cache: cache)
        var start = header.bodyStart
        while start < message.count {
            let end = min(start + 65_536, message.count)
            hasher.update(message[start..<end])
            start = end
        }
        let outcomes = verification.finish(keys: keys, hashes: hasher.finish())
        return outcomes.count == 1 && outcomes[0].result == .pass
    }
}
