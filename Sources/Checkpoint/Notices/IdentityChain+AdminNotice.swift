import DNS

extension IdentityChain {
    /// What the administrator gets when mail leaves under names that do not belong together; nil when they do.
    var notice: AdminNotice? {
        guard let organization, !breaks.isEmpty else { return nil }
        let kinds = breaks.map(\.kind.rawValue).joined(separator: " ")
        return AdminNotice(
            .identityChain,
            about: "\(organization) \(kinds)",
            subject: .identitySubject(organization.shown),
            text: .identityText(self)
        )
    }
}
