import ArgumentParser
import Checkpoint

/// `sekisho inspect`: is the sender of this message who it claims to be, and why?
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Say whether a message's sender is who it claims to be, and why."),
        discussion: said(
            """
            Exit code 0: nothing speaks against the sender; 1: it is not from whom it claims, or not to be trusted; \
            2: wrong use; 3: could not find out, try again later.
            """
        )
    )

    @Argument(
        help: ArgumentHelp(
            said(
                """
                The message with its whole header; '-' or nothing reads standard input. With --json several may be \
                given: each answer is then one line, and what cannot be read is told on standard error.
                """
            )
        )
    )
    var files = ["-"]
    @OptionGroup(title: said("The envelope (left out: from Received and Return-Path)")) var envelope: EnvelopeOptions
    @OptionGroup(title: said("Questions to the DNS")) var resolver: ResolverOptions
    @OptionGroup var time: TimeOption
    @Option(name: .long, help: ArgumentHelp(said("Our name in Authentication-Results. Default: the host's name.")))
    var authservID: String?
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(said("Show every step: the walk through records, DNS answers, hashes."))
    ) var verbose =
        false
    @Flag(
        name: .long,
        help: ArgumentHelp(said("Judge it as mail of ours: do all names of the sender name one organisation?"))
    )
    var outbound = false
    @Option(
        name: .long,
        help: ArgumentHelp(said("Show what the policy of this configuration does with it."), valueName: "file")
    )
    var config: String?
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func validate() throws {
        guard files.count > 1, !output.json || outbound else { return }
        throw ValidationError(said("Several files need --json, and are not judged as --outbound."))
    }

    func run() async throws {
        let file = files.first ?? "-"
        let resolver = try resolver.choice.open()
        var inspection = Inspection(
            resolver: resolver,
            settings: try Pipeline.Settings(authservID: authservID),
            now: try time.seconds()
        )
        if let config { inspection.judge = try Judge(configuration: config, resolver: resolver) }
        guard files.count <= 1 else { return try await printLines(inspection) }
        let bytes = try InputFile().read(file)
        guard !outbound else {
            try output.print(try await inspection.outbound(bytes, named: file, given: envelope.given()))
            return
        }
        try output.print(try await inspection.report(bytes, named: file, given: envelope.given(), verbose: verbose))
    }

    /// One answer a line. The exit code is that of the last message which is not fine, or is none.
    private func printLines(_ inspection: Inspection) async throws {
        let given = try envelope.given()
        var code = ReportExit.fine.rawValue
        for file in files {
            do throws(InputError) {
                let bytes = try InputFile().read(file)
                let report = try await inspection.report(bytes, named: file, given: given, verbose: false)
                Output.write(report.line(for: file, in: output.language))
                if report.exitCode != .fine { code = report.exitCode.rawValue }
            } catch {
                Output.complain(error.phrase.text(in: output.language))
                code = error.kind.rawValue
            }
        }
        if code != ReportExit.fine.rawValue { throw ExitCode(code) }
    }
}
