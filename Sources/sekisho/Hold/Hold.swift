import ArgumentParser

struct Hold: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said(
            "Look after the originals of messages whose attachments were taken: passwords, release, removal."
        ),
        subcommands: [
            HoldList.self, HoldShow.self, HoldPassword.self, HoldRelease.self, HoldOpen.self, HoldDrop.self,
        ]
    )
}
