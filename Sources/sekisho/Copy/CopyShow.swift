import ArgumentParser
import Checkpoint

/// `sekisho copy show`: one copy.
struct CopyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said("Show one copy: envelope, targets, and what stood in the way.")
    )

    @Argument(help: ArgumentHelp(said("The copy, as in the list."))) var id: String
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(try place.copies().show(id)) }
}
