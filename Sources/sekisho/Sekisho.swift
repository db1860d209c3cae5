import ArgumentParser
import Checkpoint

/// The program. Subcommands only read arguments; what they do lives in `Checkpoint`.
@main
struct Sekisho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("The checkpoint for your mail: is the sender who it claims to be, and why?"),
        version: Version.text,
        subcommands: [
            Serve.self, Try.self,
            Inspect.self, Parse.self,
            Query.self,
            Sign.self, Keys.self, Copy.self, Hold.self,
            Config.self, Setup.self,
            List.self,
            Log.self,
            Worker.self,
        ]
    )

    /// Exit codes: 0 fine, 1 the answer is bad, 2 wrong use, 3 could not find out.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Output.exit(report(error))
        }
    }

    private static func report(_ error: any Error) -> Int32 {
        if let error = error as? InputError {
            Output.complain(error.phrase.text(in: OutputOptions.language))
            return error.kind.rawValue
        }
        if let code = error as? ExitCode { return code.rawValue }
        let isHelp = exitCode(for: error) == .success
        let message = HelpPage(fullMessage(for: error), in: OutputOptions.language).text
        if isHelp { Output.write(message + "\n") } else { Output.complain(message) }
        return isHelp ? 0 : InputError.Kind.usage.rawValue
    }
}
