import ArgumentParser

struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Show what was decided about messages, and why."),
        discussion: said("Exit code 0: found; 1: no message matches; 2: wrong use; 3: nothing can be read now."),
        subcommands: [LogList.self, LogExplain.self],
        defaultSubcommand: LogList.self
    )
}
