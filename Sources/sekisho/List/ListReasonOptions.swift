public import ArgumentParser
public import Checkpoint

/// Why an entry is made, and for how long.
struct ListReasonOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(said("How long: 12h, 30d, or until 2027-03-31. Default: for ever."), valueName: "time")
    )
    var until: String?

    @Option(name: .long, help: ArgumentHelp(said("The reason, for whoever reads the list later."), valueName: "text"))
    var why: String?
}

extension ListName: EnumerableFlag {}
