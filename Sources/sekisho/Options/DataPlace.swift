import ArgumentParser
import Checkpoint

/// Whose data: those of a configuration, or those in a folder.
struct DataPlace: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(said("Default: /etc/sekisho/sekisho.toml, if there is one."), valueName: "file")
    )
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp(said("The data folder. Default: that of the configuration."), valueName: "folder")
    )
    var data: String?

    func copies() throws(InputError) -> CopyDesk { try CopyDesk(configuration: config, data: data) }

    func hold() throws(InputError) -> HoldDesk { try HoldDesk(configuration: config, data: data) }

    func keys() throws(InputError) -> KeyCabinet { try KeyCabinet(configuration: config, data: data) }

    func ledger() throws(InputError) -> LedgerView { try LedgerView(data: data, configuration: config) }
}
