import ArgumentParser
import Checkpoint

/// `sekisho inspect`: is the sender of this message who it claims to be, and why?
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether a message's sender is who it claims to be, and why.",
        discussion: """
            Exit code 0: nothing speaks against the sender; 1: the message is not from the domain it claims; \
            2: wrong use; 3: could not find out, try again later.
            """
    )

    @Argument(help: "The message with its whole header; '-' or nothing reads standard input.") var file = "-"
    @OptionGroup(title: "The envelope (left out: from Received and Return-Path)") var envelope: EnvelopeOptions
    @OptionGroup(title: "Questions to the DNS") var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @Option(name: .long, help: "Our name in Authentication-Results. Default: the host's name.") var authservID: String?
    @Flag(name: .shortAndLong, help: "Show every step: the walk through records, DNS answers, hashes.") var verbose =
        false
    @Flag(name: .long, help: "Judge it as mail of ours: do all names of the sender name one organisation?")
    var outbound = false
    @Option(
        name: .long,
        help: ArgumentHelp("Show what the policy of this configuration does with it.", valueName: "file")
    )
    var config: String?
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        let bytes = try InputFile().read(file)
        let resolver = try resolver.choice.open()
        var inspection = Inspection(
            resolver: resolver,
            settings: try Pipeline.Settings(authservID: authservID),
            now: try time.seconds()
        )
        if let config { inspection.judge = try Judge(configuration: config, resolver: resolver) }
        guard !outbound else {
            try output.print(try await inspection.outbound(bytes, named: file, given: envelope.given()))
            return
        }
        try output.print(try await inspection.report(bytes, named: file, given: envelope.given(), verbose: verbose))
    }
}
