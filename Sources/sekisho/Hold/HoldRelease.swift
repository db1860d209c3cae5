import ArgumentParser
import Checkpoint

/// `sekisho hold release`: delivers an original.
struct HoldRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: said("Deliver the original message, byte for byte, to its recipients or to others.")
    )

    @Argument(help: ArgumentHelp(said("The message, as in the list."))) var id: String
    @Option(
        name: .long,
        help: ArgumentHelp(said("To whom; all recipients of the message if not given."), valueName: "address")
    )
    var to: [String] = []
    @Option(name: .long, help: ArgumentHelp(said("Why; it is recorded."), valueName: "text")) var reason: String
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let desk = try place.hold()
        try output.print(try await desk.release(id, to: to, reason: reason, in: OutputOptions.language))
    }
}
