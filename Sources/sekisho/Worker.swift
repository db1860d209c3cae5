import ArgumentParser
import Checkpoint

/// `sekisho worker`: started by the server, never by a person.
struct Worker: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Open hostile files for a server, shut in. The server starts this itself."),
        shouldDisplay: false
    )

    @Option(name: .long, help: ArgumentHelp(said("How it shuts itself in."))) var confinement: String
    @Argument(parsing: .postTerminator, help: ArgumentHelp(said("The program to become."))) var command: [String] = []

    func run() throws {
        let code = WorkerProgram(confinement: confinement, command: command).run()
        guard code == 0 else { throw ExitCode(code) }
    }
}
