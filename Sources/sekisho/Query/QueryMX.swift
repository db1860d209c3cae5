import ArgumentParser
import Checkpoint

/// `sekisho query mx`: who takes mail for a domain.
struct QueryMX: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mx", abstract: said("Who takes mail for a domain."))

    @Argument(help: ArgumentHelp(said("The domain."))) var name: String
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.print(try await LookupReport(.mx, of: name, resolver: resolver.choice.open()))
    }
}
