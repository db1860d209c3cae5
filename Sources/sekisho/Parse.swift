import ArgumentParser
import Checkpoint

/// `sekisho parse`: what a message is made of.
struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Show the header fields, parts and defects of a message.")
    )

    @Argument(help: ArgumentHelp(said("The message; '-' or nothing reads standard input."))) var file = "-"
    @Flag(name: .long, help: ArgumentHelp(said("Include the decoded text of each text part."))) var text = false
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func run() throws {
        try output.print(ParseReport(parsing: try InputFile().read(file), named: file, includesText: text))
    }
}
