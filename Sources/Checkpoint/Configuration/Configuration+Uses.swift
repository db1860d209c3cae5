extension Configuration {
    /// Where what lies in the spool goes: copies, and our own notices.
    var spoolTargets: [CopyTarget] { copies.targets + [notices.target].compactMap(\.self) }

    /// What Postfix is to do with mail while we are away. As long as we only observe, mail need not wait for us; as
    /// soon as we decide, sign, seal or copy, it must: what is done to half of the mail is not done.
    var actionWhileAway: PostfixOrder.DefaultAction {
        let seals = sealing.domain != nil && sealing.occasion != .never
        let works = !signing.keys.isEmpty || !copies.targets.isEmpty || seals
        return policy.mode == .observe && !works ? .accept : .tempfail
    }

    /// Whether attachments are opened: only where rules or inspections ask what is in them.
    var opensAttachments: Bool { attachments.hasRules || inspection.isOn }
}
