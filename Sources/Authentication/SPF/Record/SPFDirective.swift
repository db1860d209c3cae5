/// A mechanism with its qualifier (RFC 7208 section 4.6.1).
public struct SPFDirective: Sendable, Hashable {
    public let qualifier: SPFQualifier
    public let mechanism: SPFMechanism
    /// The term as it stands in the record; visible ASCII.
    public let text: String
}
