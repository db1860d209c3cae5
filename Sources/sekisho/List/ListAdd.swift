import ArgumentParser
import Checkpoint

/// `sekisho list add`: new entries, or new ends and reasons for old ones.
struct ListAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: said("Add entries to a list."))

    @Flag(help: ArgumentHelp(said("The list."))) var list: ListName
    @Argument(help: ArgumentHelp(said("taro@example.jp, example.jp, .example.jp (with all below it), 192.0.2.0/24.")))
    var entry: [String]
    @OptionGroup var reason: ListReasonOptions
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let keeper = try ListKeeper(configuration: configuration.config)
        try output.print(try keeper.add(entry, to: list, until: reason.until, why: reason.why))
    }
}
