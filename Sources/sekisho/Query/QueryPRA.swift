import ArgumentParser
import Checkpoint

/// `sekisho query pra`: the purported responsible address of a message (RFC 4407).
struct QueryPRA: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pra",
        abstract: said("The purported responsible address of a message (RFC 4407).")
    )

    @Argument(help: ArgumentHelp(said("The message; '-' or nothing reads standard input."))) var file = "-"
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.print(PRAReport(parsing: try InputFile().read(file), named: file))
    }
}
