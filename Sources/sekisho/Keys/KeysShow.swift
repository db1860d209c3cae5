import ArgumentParser
import Checkpoint

/// `sekisho keys show`: the record that belongs to a private key.
struct KeysShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said("Show the DNS record that belongs to a private key.")
    )

    @Argument(help: ArgumentHelp(said("The key file (PEM)."))) var file: String
    @Option(name: .long, help: ArgumentHelp(said("The signing domain."))) var domain: String
    @Option(name: .long, help: ArgumentHelp(said("The selector."))) var selector: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.print(try KeyFile(path: file).show(selector: selector, domain: domain))
    }
}
