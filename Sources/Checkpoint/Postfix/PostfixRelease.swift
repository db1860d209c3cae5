/// The service of Postfix on this machine that takes released mail and does not ask Sekisho again.
struct PostfixRelease: Sendable {
    private let server: MailServer

    /// nil where no such service is wanted: nothing is released, or elsewhere.
    init?(_ configuration: Configuration) {
        guard let server = configuration.hold.release, server.isNear, !server.isLocalSocket,
            server.transport == .smtp
        else { return nil }
        self.server = server
    }

    private var name: String {
        server.host.utf8.contains(0x3A) ? "[\(server.host)]:\(server.port)" : "\(server.host):\(server.port)"
    }

    /// Whether released mail goes to that service.
    func leads(to service: PostfixService) -> Bool {
        let port = "\(server.port)"
        guard service.type == "inet" else { return false }
        return service.name == port || service.name.hasSuffix(":" + port) || (port == "25" && service.name == "smtp")
    }

    /// The line of `master.cf`; nil where something listens there already.
    func change(_ state: PostfixState) -> PostfixChange? {
        guard !state.services.contains(where: leads) else { return nil }
        let line = ([name] + Self.columns + Self.settings.flatMap { ["-o", $0] }).joined(separator: " ")
        return PostfixChange(name: name + "/inet", before: nil, after: line)
    }

    private static let columns = ["inet", "n", "-", "n", "-", "-", "smtpd"]

    /// Only this machine may, and nothing that is asked of strangers is asked of it.
    private static let settings = [
        "smtpd_milters=", "mynetworks=127.0.0.0/8,[::1]/128", "smtpd_client_restrictions=permit_mynetworks,reject",
        "smtpd_helo_restrictions=", "smtpd_sender_restrictions=",
        "smtpd_relay_restrictions=permit_mynetworks,reject", "smtpd_recipient_restrictions=permit_mynetworks,reject",
        "smtpd_data_restrictions=", "smtpd_end_of_data_restrictions=",
    ]
}
