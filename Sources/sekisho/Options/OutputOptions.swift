public import ArgumentParser
public import Checkpoint
import Foundation

struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(said("Print JSON; its form is described in docs/json.md.")))
    var json = false

    @Option(name: .long, help: ArgumentHelp(said("Language of the answer: ja or en. Default: from the locale.")))
    var lang: Language?

    @Option(name: .long, help: ArgumentHelp(said("Colours: auto, always or never.")))
    var color: Colour = .auto

    enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    var language: Language { lang ?? Self.language }

    /// The language of the locale, for messages before the arguments are known.
    static var language: Language {
        let arguments = CommandLine.arguments
        if let flag = arguments.firstIndex(of: "--lang"), flag + 1 < arguments.count,
            let language = Language(rawValue: arguments[flag + 1])
        {
            return language
        }
        return Language(environment: ProcessInfo.processInfo.environment)
    }

    var coloured: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: Output.isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        }
    }

    /// Prints `report` in the form that was asked for.
    func print(_ report: some Report) throws {
        if json {
            Output.write(try report.body(in: language).text())
        } else {
            Output.write(report.page(in: language).text(colours: coloured))
        }
        let code = report.exitCode
        if code != .fine { throw ExitCode(code.rawValue) }
    }
}

extension Language: ExpressibleByArgument {}
