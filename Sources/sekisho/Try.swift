import ArgumentParser
import Checkpoint

/// `sekisho try`: plays the mail server towards a `sekisho serve` that listens.
struct Try: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Hand a message to a running ‘sekisho serve’ as Postfix would, and show what it does to it."),
        discussion: said(
            """
            Nothing is delivered, recorded, held or copied; the server's log has a line with trial=yes. Exit code 0: \
            it takes the message; 1: it refuses it; 2: wrong use; 3: it cannot be reached.
            """
        )
    )

    @Argument(help: ArgumentHelp(said("The message with its whole header; '-' or nothing reads standard input.")))
    var file = "-"
    @Option(
        name: .long,
        help: ArgumentHelp(said("Where the server listens: inet:HOST:PORT or unix:PATH. Default: as configured."))
    )
    var milter: String?
    @Option(name: .long, help: ArgumentHelp(said("The configuration of that server."), valueName: "file")) var config:
        String?
    @OptionGroup(title: said("The envelope (left out: from Received and Return-Path)")) var envelope: EnvelopeOptions
    @Flag(
        name: .long,
        help: ArgumentHelp(said("Let the server treat it as any other: record it, hold its original, send its copies."))
    )
    var record = false
    @Flag(name: .long, help: ArgumentHelp(said("Print the whole message as it would be passed on."))) var message =
        false
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func run() async throws {
        var trial = try Trial(milter: milter, configuration: config)
        trial.isRecorded = record
        let report = try trial.report(try InputFile().read(file), named: file, given: try envelope.given())
        if message { Output.write(report.result) } else { try output.print(report) }
    }
}
