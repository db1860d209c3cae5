import ArgumentParser
import Checkpoint

/// `sekisho keys list`: every signing key, how far it has come, and whether the DNS has its record.
struct KeysList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: said("List the signing keys, their state, and what the DNS says about their records.")
    )

    @Argument(help: ArgumentHelp(said("Only this domain."))) var domain: String?
    @OptionGroup var place: DataPlace
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let cabinet = try place.keys()
        let resolver = try cabinet.resolver(resolver.choice)
        try output.print(try await cabinet.list(domain, resolver: resolver, now: try time.seconds()))
    }
}
