public import DNS

/// What a reader should know before relying on the essential line.
public enum Reservation: Sendable, Hashable {
    /// Only the sending server vouches, and which server that was stands in the message itself.
    case serverAsWritten
    /// A signature of the author's domain does not fit: the message was changed on its way, or the signature is false.
    case signatureBroken(DomainName)
    /// A signature of the author's domain has expired: what it proved when the message came is not judged.
    case signatureExpired(DomainName)
    /// DMARC fails, and the domain asks for nothing to be done about it (p=none).
    case policyNone(DomainName)
    /// Bytes in the header that mail readers understand differently: another may show another sender.
    case headerAmbiguous
    /// Fields that readers see or rely on and that no signature which vouches covers.
    case fieldsUnsigned([String])

    /// The word in JSON.
    public var word: String {
        switch self {
        case .serverAsWritten: "server-as-written"
        case .signatureBroken: "signature-broken"
        case .signatureExpired: "signature-expired"
        case .policyNone: "policy-none"
        case .headerAmbiguous: "header-ambiguous"
        case .fieldsUnsigned: "fields-unsigned"
        }
    }
}
