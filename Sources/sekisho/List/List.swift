import ArgumentParser

/// `sekisho list`: the senders whom an administrator allows or denies by hand.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Allow or deny senders: addresses, domains and networks."),
        discussion: said("A running server takes changes up within a second."),
        subcommands: [ListAdd.self, ListRemove.self, ListShow.self, ListImport.self]
    )
}
