import ArgumentParser

/// `sekisho config`: is the configuration right, and what is in force?
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Check the configuration, or show what is in force."),
        subcommands: [ConfigCheck.self, ConfigShow.self]
    )
}
