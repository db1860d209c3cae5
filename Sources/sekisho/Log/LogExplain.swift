import ArgumentParser
import Checkpoint

/// `sekisho log explain`: the whole story of one message.
struct LogExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell what was found about a message, which rule decided, and what was changed."
    )

    @Argument(help: "The record, or the mail server's queue identifier.") var id: String
    @OptionGroup(title: "Where") var place: DataPlace
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws { try output.print(try ExplainReport(of: id, in: try place.ledger())) }
}
