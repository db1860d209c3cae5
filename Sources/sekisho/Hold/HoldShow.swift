import ArgumentParser
import Checkpoint

/// `sekisho hold show`: one message.
struct HoldShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said("Show one held message, and who did what with it; or write out the original.")
    )

    @Argument(help: ArgumentHelp(said("The message, as in the list."))) var id: String
    @Flag(
        name: .long,
        help: ArgumentHelp(said("Write the original message, byte for byte, and nothing else. Needs a reason."))
    )
    var message = false
    @Option(name: .long, help: ArgumentHelp(said("Why; it is recorded."), valueName: "text")) var reason = ""
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws {
        let desk = try place.hold()
        if message { return Output.write(try desk.original(id, reason: reason)) }
        try output.print(try desk.show(id))
    }
}
