import ArgumentParser
import Checkpoint

/// Which hold: that of a configuration, in a data folder.
struct HoldOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Default: /etc/sekisho/sekisho.toml, if there is one.", valueName: "file"))
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The data folder. Default: that of the configuration.", valueName: "folder")
    )
    var data: String?

    func desk() throws(InputError) -> HoldDesk { try HoldDesk(configuration: config, data: data) }
}
