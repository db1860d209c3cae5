import ArgumentParser
import Checkpoint

/// `sekisho list import`: entries from a plain list.
struct ListImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said("Add the entries of a plain list: one a line, or the first column of a table."),
        discussion: said(
            "Comments (#, ;, //) are skipped. Where lines are no entries, each is told and nothing is imported"
                + " (exit code 1)."
        )
    )

    @Flag(help: ArgumentHelp(said("The list."))) var list: ListName
    @Argument(help: ArgumentHelp(said("The file; '-' reads standard input."))) var file: String
    @OptionGroup var reason: ListReasonOptions
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let keeper = try ListKeeper(configuration: configuration.config)
        try output.print(try keeper.take(file, into: list, until: reason.until, why: reason.why))
    }
}
