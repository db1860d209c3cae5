/// A link as services that keep lists of bad links know it: by hashes of its expressions (docs/bad-links.md).
public struct LinkDigests: Sendable, Hashable {
    /// Where the link leads, for a person to read.
    public let host: String
    /// The part it was seen in.
    public let part: Int
    /// SHA-256 of each expression, the whole address first.
    public let digests: [[UInt8]]
}

extension Finding {
    /// A link that a list or a service has.
    public static func listed(_ link: LinkDigests, by list: String) -> Finding {
        Finding(.listed, at: .part(link.part), [link.host, list])
    }
}
