import ArgumentParser
import Checkpoint

/// `sekisho copy drop`: removes a copy for good.
struct CopyDrop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: said("Drop a copy for good.")
    )

    @Argument(help: ArgumentHelp(said("The copy, as in the list."))) var id: String
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() async throws { try output.print(try await place.copies().drop(id)) }
}
