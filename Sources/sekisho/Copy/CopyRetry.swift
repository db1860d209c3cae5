import ArgumentParser
import Checkpoint

/// `sekisho copy retry`: tries a copy, or all, again.
struct CopyRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: said("Try a copy again at once, also one that failed.")
    )

    @Argument(help: ArgumentHelp(said("The copy, as in the list."))) var id: String?
    @Flag(name: .long, help: ArgumentHelp(said("All copies."))) var all = false
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (id == nil) == all else { throw ValidationError(said("Name one copy, or --all.")) }
    }

    func run() async throws { try output.print(try await place.copies().retry(id)) }
}
