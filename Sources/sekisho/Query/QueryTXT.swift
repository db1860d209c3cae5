import ArgumentParser
import Checkpoint

/// `sekisho query txt`: the texts published at a name.
struct QueryTXT: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "txt",
        abstract: said("The texts published at a name.")
    )

    @Argument(help: ArgumentHelp(said("The name."))) var name: String
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.print(try await LookupReport(.txt, of: name, resolver: resolver.choice.open()))
    }
}
