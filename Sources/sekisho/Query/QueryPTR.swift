import ArgumentParser
import Checkpoint

/// `sekisho query ptr`: the names of an address.
struct QueryPTR: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ptr", abstract: said("The names of an address."))

    @Argument(help: ArgumentHelp(said("An IP address, or the name to ask for."))) var name: String
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.print(try await LookupReport(.ptr, of: name, resolver: resolver.choice.open()))
    }
}
