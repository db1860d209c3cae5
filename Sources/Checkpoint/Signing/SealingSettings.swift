import DNS

/// What an administrator may choose about ARC (`[sealing]`).
struct SealingSettings: Sendable, Hashable {
    /// `d=` of the seal; nil: nothing is sealed.
    var domain: DomainName?
    /// A key that the administrator keeps; nil: the RSA key of the domain in the data folder.
    var file: SigningSettings.KeyPlace?
    var occasion = Occasion.edited
    /// Recipients whose mail goes on to another server, `user@domain` or `@domain`: it is always sealed, but for
    /// `never`.
    var forwarded: [AccountPattern] = []

    /// When incoming mail is sealed.
    enum Occasion: String, Sendable, Hashable, CaseIterable {
        /// When we changed what others signed, or it is forwarded.
        case edited
        case always
        case never
    }
}
