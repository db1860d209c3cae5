import ArgumentParser
import Checkpoint

/// `sekisho hold list`: every message that is or was held.
struct HoldList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: said("List the messages whose originals are or were held, the newest first.")
    )

    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(try place.hold().list()) }
}
