import ArgumentParser

struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Look after the second copies: what waits, what failed, and whether all are accounted for."),
        subcommands: [CopyList.self, CopyShow.self, CopyRetry.self, CopyDrop.self, CopyCount.self]
    )
}
