import ArgumentParser
import Checkpoint

/// `sekisho hold drop`: removes an original for good.
struct HoldDrop: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: said("Remove the original of a message for good.")
    )

    @Argument(help: ArgumentHelp(said("The message, as in the list."))) var id: String
    @Option(name: .long, help: ArgumentHelp(said("Why; it is recorded."), valueName: "text")) var reason: String
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(try place.hold().drop(id, reason: reason)) }
}
