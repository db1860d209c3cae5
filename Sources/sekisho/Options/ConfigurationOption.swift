import ArgumentParser

struct ConfigurationOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            said("The configuration. Default: /etc/sekisho/sekisho.toml, if there is one."),
            valueName: "file"
        )
    )
    var config: String?
}
