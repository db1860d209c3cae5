import ArgumentParser
import Checkpoint

/// `sekisho copy count`: the counts of today and the day before.
struct CopyCount: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: said("Count what came in, was delivered, failed, and waits; exit code 1 when that does not add up.")
    )

    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(try place.copies().count()) }
}
