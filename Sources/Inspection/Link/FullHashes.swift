import Mail

/// What a service answers that was asked for hashes by their first four bytes: all bad ones that begin so, and how long
/// that holds. Which of them was meant, the service does not learn.
public struct FullHashes: Sendable, Hashable {
    /// SHA-256 of expressions of bad links.
    public private(set) var hashes: Set<[UInt8]> = []
    /// How long the answer may be kept; nil: it does not say.
    public private(set) var seconds: Int?

    /// More in one answer are not read.
    static let countMax = 20_000

    /// One hash a line, 64 hexadecimal digits; `#` begins a comment. nil if a line is anything else.
    public init?(lines content: [UInt8]) {
        for word in TableReader(content).words {
            guard let hash = BadLinks.bytes(word), hash.count == 32, hashes.count < Self.countMax else { return nil }
            hashes.insert(hash)
        }
    }

    /// `SearchHashesResponse` of Safe Browsing, version 5. nil if it is none.
    public init?(safeBrowsing content: [UInt8]) {
        var fields = ProtobufFields(content[...])
        while let (field, value) = fields.next() {
            guard case .bytes(let bytes) = value else { continue }
            switch field {
            case 1:
                guard hashes.count < Self.countMax else { return nil }
                if let hash = Self.badHash(bytes) { hashes.insert(hash) }
            case 2: seconds = Self.duration(bytes)
            default: break
            }
        }
        if !fields.isWhole { return nil }
    }

    /// The hash of a `FullHash` that has one threat at least.
    private static func badHash(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var hash: [UInt8]?
        var isBad = false
        for (field, value) in ProtobufFields(bytes) {
            guard case .bytes(let content) = value else { continue }
            if field == 1, content.count == 32 { hash = Array(content) }
            if field == 2, isThreat(content) { isBad = true }
        }
        return isBad ? hash : nil
    }

    /// Whether a `FullHashDetail` counts: of a kind that is known (malware, phishing, unwanted and harmful software),
    /// and without attributes, which speak of trials and frames only or are not known.
    private static func isThreat(_ bytes: ArraySlice<UInt8>) -> Bool {
        var kind: UInt64 = 0
        for (field, value) in ProtobufFields(bytes) {
            switch (field, value) {
            case (1, .number(let number)): kind = number
            case (2, _): return false
            default: break
            }
        }
        return (1...4).contains(kind)
    }

    private static func duration(_ bytes: ArraySlice<UInt8>) -> Int? {
        for (field, value) in ProtobufFields(bytes) {
            if field == 1, case .number(let seconds) = value { return Int(clamping: seconds) }
        }
        return 0
    }
}
