import ArgumentParser

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Make, check, rotate and revoke signing keys, and show the DNS records to publish."),
        subcommands: [
            KeysList.self, KeysCheck.self, KeysRotate.self, KeysRevoke.self, KeysNew.self, KeysShow.self,
        ]
    )
}
