/// Why a Sender ID check ended as it did.
public enum SenderIDReason: Sendable, Hashable {
    /// A record, or the lack of one, decided.
    case record(SPFReason)
    /// The message is ill-formed: nobody is responsible for it. `permerror`, since a field that is needed is absent
    /// (RFC 8601 section 2.7.2).
    case responsibleAddress(ResponsibleAddress.Failure)
    /// The address announced with SUBMITTER is not the one the header names (RFC 4405 section 4.2). `fail`.
    case submitterDiffers(announced: String, found: String)
    /// The SUBMITTER parameter holds no address. `permerror`.
    case submitterMalformed(String)
}
