import ArgumentParser
import Checkpoint

/// `sekisho keys check`: one round of what the server does by itself.
struct KeysCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said("Look up the records of the keys and take the next step: make, use or retire keys."),
        discussion: said(
            """
            The server does this by itself every few minutes. Exit code 0: all is well; 1: something is to be done, \
            which is shown; 3: the DNS did not answer.
            """
        )
    )

    @Argument(help: ArgumentHelp(said("Only this domain."))) var domain: String?
    @OptionGroup var place: DataPlace
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let cabinet = try place.keys()
        let resolver = try cabinet.resolver(resolver.choice)
        try output.print(try await cabinet.check(domain, resolver: resolver, now: try time.seconds()))
    }
}
