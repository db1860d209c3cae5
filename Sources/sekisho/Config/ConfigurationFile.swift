import ArgumentParser

/// The configuration that a command is about, named alone or as the other commands take it.
struct ConfigurationFile: ParsableArguments {
    @Argument(help: ArgumentHelp(said("The configuration. Default: /etc/sekisho/sekisho.toml, if there is one.")))
    var file: String?
    @Option(name: .long, help: ArgumentHelp(said("The same."), valueName: "file")) var config: String?

    var path: String? { file ?? config }

    func validate() throws {
        guard file == nil || config == nil else { throw ValidationError(said("Name one configuration.")) }
    }
}
