import ArgumentParser
import Checkpoint

/// `sekisho config show`: every key with its value in force.
struct ConfigShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said("Show every key with its value in force, and where that comes from.")
    )

    @OptionGroup var configuration: ConfigurationFile
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func run() throws { try output.print(try ConfigurationListing(file: configuration.path)) }
}
