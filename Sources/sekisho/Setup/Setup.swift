import ArgumentParser

/// `sekisho setup`: puts Sekisho beside other servers.
struct Setup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Put Sekisho beside the mail server."),
        subcommands: [SetupPostfix.self]
    )
}
