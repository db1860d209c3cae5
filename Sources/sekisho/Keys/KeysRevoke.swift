import ArgumentParser
import Checkpoint

/// `sekisho keys revoke`: takes a key back at once, for when it may have been stolen.
struct KeysRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: said(
            "Take a key back at once: nothing is signed with it any more. Shows the record that tells others."
        ),
        discussion: said(
            """
            A running server takes it up within a second. Another key is made; until its record is found, mail is \
            signed with the keys that are left. The private key is deleted when the DNS has the empty record, or none.
            """
        )
    )

    @Argument(help: ArgumentHelp(said("The signing domain."))) var domain: String
    @Argument(help: ArgumentHelp(said("The selector of the key, as “sekisho keys list” shows it."))) var selector:
        String
    @OptionGroup var place: DataPlace
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let cabinet = try place.keys()
        let resolver = try cabinet.resolver(resolver.choice)
        let now = try time.seconds()
        try output.print(try await cabinet.revoke(domain, selector: selector, resolver: resolver, now: now))
    }
}
