import ArgumentParser
import Checkpoint

/// `sekisho query spf`: may this address send for that domain?
struct QuerySPF: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spf",
        abstract: said("May this client send mail for that domain? Shows the walk through the record.")
    )

    @Option(name: .long, help: ArgumentHelp(said("Address of the client."), valueName: "address")) var ip: String
    @Option(name: .long, help: ArgumentHelp(said("What the client says in HELO."), valueName: "name")) var helo: String?
    @Option(
        name: .long,
        help: ArgumentHelp(said("MAIL FROM; left out or '<>': HELO is checked."), valueName: "address")
    )
    var from: String?
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let envelope = try Envelope(GivenEnvelope(client: ip, helo: helo, returnPath: from))
        let report = try await SPFReport(
            envelope,
            resolver: try resolver.choice.open(),
            settings: try Pipeline.Settings(authservID: nil),
            now: try time.seconds()
        )
        try output.print(report)
    }
}
