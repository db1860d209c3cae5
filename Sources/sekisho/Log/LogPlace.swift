import ArgumentParser
import Checkpoint

/// Which ledger is read.
struct LogPlace: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The data folder. Default: that of the configuration.", valueName: "folder")
    )
    var data: String?

    @Option(name: .long, help: ArgumentHelp("Default: /etc/sekisho/sekisho.toml, if there is one.", valueName: "file"))
    var config: String?

    func view() throws(InputError) -> LedgerView { try LedgerView(data: data, configuration: config) }
}
