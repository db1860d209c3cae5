import ArgumentParser
import Checkpoint

/// `sekisho log`: a line a message.
struct LogList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: said("List messages, the newest last.")
    )

    @Option(name: .long, help: ArgumentHelp(said("Sender: an address, or a domain and all below."), valueName: "who"))
    var from: String?
    @Option(
        name: .long,
        help: ArgumentHelp(said("Recipient: an address, or a domain and all below."), valueName: "who")
    )
    var to: String?
    @Option(
        name: .long,
        help: ArgumentHelp(said("From here on: 2h, 3d, 2026-11-23, “2026-11-23 09:00”."), valueName: "time")
    )
    var since: String?
    @Option(name: .long, help: ArgumentHelp(said("Before this time."), valueName: "time")) var until: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            said("A result, such as spf=fail or dmarc=pass; may be repeated."),
            valueName: "check=result"
        )
    )
    var result: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp(said("proven, unproven, contradicted, ambiguous, undetermined."), valueName: "word")
    )
    var standing: String?
    @Option(name: .long, help: ArgumentHelp(said("deliver, mark, hold, reject, defer."), valueName: "word"))
    var action: String?
    @Option(name: .long, help: ArgumentHelp(said("The rule that decided."), valueName: "name")) var rule: String?
    @Option(name: .long, help: ArgumentHelp(said("The mail server's queue identifier."), valueName: "id"))
    var queueID: String?
    @Option(name: .long, help: ArgumentHelp(said("Part of the subject."), valueName: "text")) var subject: String?
    @Option(name: .long, help: ArgumentHelp(said("The newest so many."), valueName: "number")) var limit = 100
    @Flag(name: .shortAndLong, help: ArgumentHelp(said("Go on showing what comes in, until Ctrl-C."))) var follow =
        false
    @OptionGroup(title: said("Where")) var place: DataPlace
    @OptionGroup(title: said("Output")) var output: OutputOptions

    private var given: GivenSearch {
        var given = GivenSearch()
        (given.from, given.to, given.since, given.until) = (from, to, since, until)
        (given.results, given.standing, given.action, given.rule) = (result, standing, action, rule)
        (given.queueID, given.subject, given.limit) = (queueID, subject, limit)
        return given
    }

    func run() async throws {
        let view = try place.ledger()
        guard follow else { return try output.print(try LogReport(given, in: view, now: Moment.now)) }
        var follower = try LogFollower(given, in: view, now: Moment.now)
        while true {
            if let news = try follower.news() { output.write(news) }
            try await Task.sleep(for: .milliseconds(500))
        }
    }
}

extension OutputOptions {
    func write(_ news: LogNews) {
        if json { Output.write(news.lines) } else { Output.write(news.page(in: language).text(colours: coloured)) }
    }
}
