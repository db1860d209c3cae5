import ArgumentParser
import Checkpoint

/// `sekisho hold password`: the password of a quarantined archive.
struct HoldPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: said(
            "Show the password of the quarantined attachments of a message; who asked, when and why is recorded."
        )
    )

    @Argument(help: ArgumentHelp(said("The message, as in the list."))) var id: String
    @Option(name: .long, help: ArgumentHelp(said("Why; it is recorded."), valueName: "text")) var reason: String
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(try place.hold().password(id, reason: reason)) }
}
