import ArgumentParser
import Checkpoint

/// `sekisho list show`: all entries, or those that fit somebody.
struct ListShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said("Show the entries of the lists.")
    )

    @Flag(help: ArgumentHelp(said("One list. Default: both."))) var list: ListName?
    @Argument(help: ArgumentHelp(said("Only entries that fit this address, domain or network."))) var subject: String?
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.print(try ListKeeper(configuration: configuration.config).show(list, fitting: subject))
    }
}
