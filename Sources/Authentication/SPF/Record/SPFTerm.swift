/// One term of an SPF record (RFC 7208 section 4.6.1).
public enum SPFTerm: Sendable, Hashable {
    case directive(SPFDirective)
    case modifier(SPFModifier)
}
