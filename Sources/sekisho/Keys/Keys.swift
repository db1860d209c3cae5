import ArgumentParser

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make signing keys and show the DNS records to publish.",
        subcommands: [KeysNew.self, KeysShow.self]
    )
}
