/// What a server tells the person who started it: where it listens, and what to write into Postfix.
struct StartPage: Sendable {
    let milter: [ListenAddress]
    let http: [ListenAddress]
    let folder: String
    let file: String?
    let observes: Bool
    /// What shuts in whatever opens attachments; nil: nothing does, and none is opened.
    let sandbox: Sandbox.Kind?
    /// What Postfix is to do with mail while we are away.
    let defaultAction: PostfixOrder.DefaultAction

    var postfixLines: [String] {
        // One is enough: through two addresses each message would be examined twice.
        let first = milter.first?.description ?? ""
        return [
            "smtpd_milters = \(first)", "non_smtpd_milters = $smtpd_milters",
            "milter_default_action = \(defaultAction.rawValue)", "milter_protocol = 6",
        ]
    }
}
