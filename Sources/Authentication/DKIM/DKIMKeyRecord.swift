import Mail

/// A key as it is published in the DNS (RFC 6376 section 3.6.1). The same record serves DomainKeys (RFC 4870), which
/// reads `g=`.
public struct DKIMKeyRecord: Sendable, Hashable {
    /// `k=`
    public enum KeyType: Sendable, Hashable {
        case rsa
        case ed25519
        case other(String)

        public var text: String {
            switch self {
            case .rsa: "rsa"
            case .ed25519: "ed25519"
            case .other(let text): text
            }
        }
    }

    /// Why a text is no key record. All of these are a permanent error.
    public enum Failure: Error, Sendable, Hashable {
        /// More bytes than `Limits.dkimKeyRecordBytesMax`.
        case tooLong(bytes: Int)
        case syntax(TagList.Failure)
        /// `v=` is there and is not `DKIM1`, or is not first (section 3.6.1).
        case version
        /// There is no `p=`.
        case keyMissing
        /// `p=` is not base64.
        case keyNotBase64
    }

    public let keyType: KeyType
    /// `p=`, decoded. Empty when the key was revoked.
    public let publicKey: [UInt8]
    /// `h=`: the words of the acceptable hashes; nil for all.
    public let hashes: [String]?
    /// `s=`: the services the key is for.
    public let services: [String]
    /// `t=`: the flags, known or not.
    public let flags: [String]
    /// `g=`: which local parts may use the key. DKIM took it back (RFC 6376 appendix C); DomainKeys has it.
    public let granularity: String?
    /// `n=`: a note of the publisher to administrators, made fit to be shown.
    public let notes: String?

    public var isRevoked: Bool { publicKey.isEmpty }

    /// `t=y`: the domain is trying DKIM out. It has no say in the result (section 3.6.1).
    public var isTesting: Bool { flags.contains("y") }

    /// `t=s`: the domain of `i=` must be that of `d=`.
    public var isStrict: Bool { flags.contains("s") }

    public var isForEmail: Bool { services.contains("*") || services.contains("email") }

    /// Reads the text of a TXT record, its strings joined.
    public init(parsing bytes: [UInt8], limits: Limits = .standard) throws(Failure) {
        guard bytes.count <= limits.dkimKeyRecordBytesMax else { throw .tooLong(bytes: bytes.count) }
        let list: TagList
        do { list = try TagList(parsing: bytes, limits: limits) } catch { throw .syntax(error) }
        if let version = list.tag("v") {
            guard version == list.tags.first, list["v"]?.elementsEqual("DKIM1".utf8) == true else { throw .version }
        }
        guard let text = list["p"] else { throw .keyMissing }
        guard let key = Base64.decode(text) else { throw .keyNotBase64 }
        publicKey = key
        keyType =
            switch list["k"] {
            case .none: .rsa
            case .some(let word) where word.elementsEqual("rsa".utf8): .rsa
            case .some(let word) where word.elementsEqual("ed25519".utf8): .ed25519
            case .some(let word): .other(word.shown)
            }
        hashes = list.items("h")?.map(\.shown)
        services = list.items("s")?.map(\.shown) ?? ["*"]
        flags = list.items("t")?.map(\.shown) ?? []
        granularity = list["g"]?.shown
        notes = list["n"]?.shown
    }

    public func accepts(_ hash: HashAlgorithm) -> Bool { hashes?.contains(hash.rawValue) ?? true }
}
