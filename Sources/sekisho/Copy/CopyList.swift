import ArgumentParser
import Checkpoint

/// `sekisho copy list`: every copy that waits or failed.
struct CopyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: said("List the copies that wait or failed, and the servers that do not answer.")
    )

    @OptionGroup var place: DataPlace
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(try place.copies().list()) }
}
