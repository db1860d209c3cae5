import ArgumentParser

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make, rotate and check signing keys, and show the DNS records to publish.",
        subcommands: [
            KeysList.self, KeysCheck.self, KeysRotate.self, KeysNew.self, KeysShow.self,
        ]
    )
}
