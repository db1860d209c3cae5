import ArgumentParser
import Checkpoint

/// `sekisho keys rotate`: new keys now, to be used as soon as their records are seen.
struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: said(
            "Make new keys for a domain now. They are used once their records have been published long enough."
        )
    )

    @Argument(help: ArgumentHelp(said("The signing domain."))) var domain: String
    @Option(name: .long, help: ArgumentHelp(said("Only this type: rsa or ed25519."))) var type: KeyFile.KeyType?
    @OptionGroup var place: DataPlace
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let cabinet = try place.keys()
        let resolver = try cabinet.resolver(resolver.choice)
        let now = try time.seconds()
        try output.print(try await cabinet.rotate(domain, type: type, resolver: resolver, now: now))
    }
}
