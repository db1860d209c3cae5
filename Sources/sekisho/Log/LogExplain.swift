import ArgumentParser
import Checkpoint

/// `sekisho log explain`: the whole story of one message.
struct LogExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: said("Tell what was found about a message, which rule decided, and what was changed.")
    )

    @Argument(help: ArgumentHelp(said("The record, or the mail server's queue identifier."))) var id: String
    @OptionGroup(title: said("Where")) var place: DataPlace
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func run() throws { try output.print(try ExplainReport(of: id, in: try place.ledger())) }
}
