public import DNS
import Mail

/// Where reports are to be sent: one URI of `rua=` or `ruf=` (RFC 9989 section 4.6).
public struct DMARCReportURI: Sendable, Hashable {
    /// The URI without the obsolete `!size` behind it.
    public let text: String
    /// The address of a `mailto:` URI, as it stands there; nil for every other scheme, which nobody supports.
    public let address: String?
    /// The domain of that address.
    public let host: DomainName?

    /// nil when the bytes are no URI (RFC 3986): no scheme, nothing behind it, or a byte that may not stand in one.
    public init?(parsing bytes: ArraySlice<UInt8>) {
        let written = bytes.trimmed
        let uri = written.prefix { $0 != 0x21 }
        guard let colon = uri.firstIndex(of: ASCII.colon), uri.first?.isLetter == true else { return nil }
        let scheme = uri[..<colon]
        let rest = uri[(colon + 1)...]
        guard scheme.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == ASCII.hyphen || $0 == ASCII.dot }),
            !rest.isEmpty, rest.allSatisfy(Self.mayStandInURI)
        else { return nil }
        text = uri.text
        guard scheme.equals(ignoringCase: "mailto") else {
            address = nil
            host = nil
            return
        }
        let path = rest.prefix { $0 != ASCII.question }
        guard let at = path.lastIndex(of: ASCII.at), at > path.startIndex,
            let host = DomainName(parsing: path[(at + 1)...])
        else { return nil }
        address = path.text
        self.host = host
    }

    /// The URIs of a list with commas between them; what is none is left out.
    static func list(_ bytes: ArraySlice<UInt8>, limits: Limits) -> [DMARCReportURI] {
        let pieces = bytes.split(separator: ASCII.comma, maxSplits: limits.dmarcReportURIsMax)
        return pieces.prefix(limits.dmarcReportURIsMax).compactMap(DMARCReportURI.init)
    }

    private static func mayStandInURI(_ byte: UInt8) -> Bool {
        byte.isVisible && !notInURI.contains(byte)
    }

    private static let notInURI = Array("\"<>\\^`{|}".utf8)
}
