/// What matters to us of a Postfix installation, as Postfix itself tells it.
struct PostfixState: Sendable {
    var version: [Int] = [3, 7]
    var versionText = ""
    /// Where `main.cf` is.
    var folder = "/etc/postfix"
    var queueFolder = "/var/spool/postfix"
    var parameters: [String: PostfixParameter] = [:]
    var services: [PostfixService] = []

    static let names = [
        "smtpd_milters", "non_smtpd_milters", "milter_protocol", "milter_default_action", "milter_content_timeout",
        "internal_mail_filter_classes", "message_size_limit", "content_filter", "default_process_limit",
    ]

    /// Milters with settings of their own, in braces, came with Postfix 3.0.
    var hasMilterSettings: Bool { (version.first ?? 0) >= 3 }

    subscript(name: String) -> PostfixParameter { parameters[name] ?? PostfixParameter() }

    /// Whether some program that talks to milters sees another root folder.
    var isChrooted: Bool {
        services.contains { $0.isChrooted && ($0.program == "smtpd" || $0.program == "cleanup") }
    }
}
