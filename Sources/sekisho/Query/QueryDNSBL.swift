import ArgumentParser
import Checkpoint

/// `sekisho query dnsbl`: is an address or a domain on a blocklist, and are the lists in order?
struct QueryDNSBL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dnsbl",
        abstract: said("Whether blocklists have an address or a domain. Tests the lists themselves, too."),
        discussion: said(
            """
            Asks the lists of the configuration; without any all that come with Sekisho. \
            Exit code 0: not listed; 1: listed; 3: some list could not be asked.
            """
        )
    )

    @Argument(help: ArgumentHelp(said("An IP address or a domain."))) var subject: String
    @Option(
        name: .long,
        help: ArgumentHelp(said("Ask this list: a preset or a zone. May be repeated."), valueName: "name")
    )
    var list: [String] = []
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.print(
            try await BlocklistReport(
                subject,
                zones: list,
                configuration: configuration.config,
                resolver: try resolver.choice.open()
            )
        )
    }
}
