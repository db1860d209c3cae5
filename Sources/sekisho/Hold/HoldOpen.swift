import ArgumentParser
import Checkpoint

/// `sekisho hold open`: looks into an encrypted attachment with the recipient's password.
struct HoldOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: said(
            "Open encrypted attachments with the recipient's password; deliver the original if all is fine."
        ),
        discussion: said(
            """
            Exit code 0: delivered, or with --write, written and fine; 1: it stays held, since it does not open or a \
            rule objects; 2: wrong use; 3: could not be delivered now.
            """
        )
    )

    @Argument(help: ArgumentHelp(said("The message, as in the list."))) var id: String
    @Flag(name: .long, help: ArgumentHelp(said("Read the password from standard input: its first line.")))
    var passwordStdin = false
    @Option(
        name: .long,
        help: ArgumentHelp(said("To whom; all recipients of the message if not given."), valueName: "address")
    )
    var to: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp(
            said("Write what was opened there, without its password, and deliver nothing."),
            valueName: "folder"
        )
    )
    var write: String?
    @Option(name: .long, help: ArgumentHelp(said("Why; it is recorded."), valueName: "text")) var reason: String
    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard passwordStdin else {
            throw ValidationError(
                said("Give the password on standard input, with --password-stdin: others can read arguments.")
            )
        }
        guard write == nil || to.isEmpty else {
            throw ValidationError(said("With --write nothing is delivered: leave --to out."))
        }
    }

    func run() async throws {
        let line = try InputFile().read("-").prefix { $0 != 0x0A && $0 != 0x0D }
        let report = try await place.hold().open(
            id,
            password: String(decoding: line, as: UTF8.self),
            to: write.map { HoldDestination.folder($0) } ?? .recipients(to),
            reason: reason,
            in: OutputOptions.language
        )
        try output.print(report)
    }
}
