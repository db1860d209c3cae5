import Mail

/// A sender's address as SPF sees it: two byte strings, neither of them checked.
public struct SPFSender: Sendable, Hashable {
    /// What stands before the last `@`; `postmaster` when that is nothing (RFC 7208 section 4.3).
    public let localPart: [UInt8]
    /// What stands behind it. Empty for the null sender.
    public let domain: [UInt8]

    /// `MAIL FROM:<>`.
    public static let null = SPFSender(localPart: [], domain: [])

    public init(localPart: [UInt8], domain: [UInt8]) {
        self.localPart = localPart
        self.domain = domain
    }

    /// Reads a reverse-path, angle brackets optional. A source route (RFC 5321 appendix C) is left out. An address
    /// without `@` becomes a domain with postmaster before it, as RFC 7208 section 4.3 says.
    public init(reversePath bytes: [UInt8]) {
        var path = bytes[...].trimmed
        if path.first == ASCII.less, path.last == ASCII.greater { path = path.dropFirst().dropLast() }
        if path.first == ASCII.at, let colon = path.firstIndex(of: ASCII.colon) { path = path[(colon + 1)...] }
        if let at = path.lastIndex(of: ASCII.at) {
            self.init(localPart: Array(path[..<at]), domain: Array(path[(at + 1)...]))
        } else {
            self.init(localPart: [], domain: Array(path))
        }
    }

    public var isNull: Bool { localPart.isEmpty && domain.isEmpty }
}
