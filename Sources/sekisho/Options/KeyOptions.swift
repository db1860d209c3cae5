import ArgumentParser
import Checkpoint

/// Which keys: those of a configuration, in a data folder.
struct KeyOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Default: /etc/sekisho/sekisho.toml, if there is one.", valueName: "file"))
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The data folder. Default: that of the configuration.", valueName: "folder")
    )
    var data: String?

    func cabinet() throws(InputError) -> KeyCabinet { try KeyCabinet(configuration: config, data: data) }
}
