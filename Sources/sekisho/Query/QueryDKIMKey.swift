import ArgumentParser
import Checkpoint

/// `sekisho query dkim-key`: the key that a signer published.
struct QueryDKIMKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dkim-key",
        abstract: said("The DKIM key published under a selector: is it there, and is it good?")
    )

    @Argument(help: ArgumentHelp(said("The selector (s= of the signature)."))) var selector: String
    @Argument(help: ArgumentHelp(said("The domain (d= of the signature)."))) var domain: String
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.print(
            try await KeyReport(selector: selector, domain: domain, resolver: try resolver.choice.open())
        )
    }
}
