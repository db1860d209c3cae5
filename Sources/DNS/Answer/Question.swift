/// What is asked of the DNS.
public struct Question: Sendable, Hashable {
    public let name: DomainName
    public let type: RecordType

    public init(_ name: DomainName, _ type: RecordType) {
        self.name = name
        self.type = type
    }
}

/// The record types Sekisho asks for; the raw value is the number of the type (RFC 1035 section 3.2.2 and later).
public enum RecordType: UInt16, Sendable, Hashable, CaseIterable {
    case a = 1
    case cname = 5
    case ptr = 12
    case mx = 15
    case txt = 16
    case aaaa = 28
    case tlsa = 52
}
