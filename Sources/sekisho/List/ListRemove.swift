import ArgumentParser
import Checkpoint

/// `sekisho list remove`: takes entries out.
struct ListRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: said("Take entries out of a list.")
    )

    @Flag(help: ArgumentHelp(said("The list."))) var list: ListName
    @Argument(help: ArgumentHelp(said("The entries as “sekisho list show” shows them."))) var entry: [String]
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.print(try ListKeeper(configuration: configuration.config).remove(entry, from: list))
    }
}
