import ArgumentParser
import Checkpoint

/// `sekisho config check`: every problem of a configuration, with file, line and key.
struct ConfigCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said("Report every problem of a configuration. Exit code 0: it can be used; 2: it cannot.")
    )

    @OptionGroup var configuration: ConfigurationFile
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func run() throws { try output.print(try ConfigurationCheck(file: configuration.path)) }
}
