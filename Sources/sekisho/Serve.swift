import ArgumentParser
import Checkpoint

/// `sekisho serve`: stands beside a mail server and looks at each message.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Stand beside Postfix as a milter: authenticate, mark and record each message."),
        discussion: said(
            """
            Without a configuration it listens on loopback, adds its findings to the header of each message, and \
            refuses nothing. SIGHUP reads the configuration again; SIGTERM and Ctrl-C finish the messages at hand.
            """
        )
    )

    @Option(
        name: .long,
        help: ArgumentHelp(said("The configuration; docs/configuration.md explains it."), valueName: "file")
    )
    var config: String?
    @OptionGroup(title: said("Questions to the DNS (instead of those in the configuration)")) var resolver:
        ResolverOptions
    @Option(name: .long, help: ArgumentHelp(said("Language of what is printed: ja or en. Default: from the locale.")))
    var lang: Language?

    func run() async throws {
        let isChosen = resolver.zone != nil || resolver.resolver != nil
        let server = Server(
            configuration: config,
            language: lang ?? OutputOptions.language,
            resolver: isChosen ? resolver.choice : nil
        )
        try await server.run()
    }
}
