import ArgumentParser
import Checkpoint

/// `sekisho log`: a line a message.
struct LogList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List messages, the newest last."
    )

    @Option(name: .long, help: ArgumentHelp("Sender: an address, or a domain and all below.", valueName: "who"))
    var from: String?
    @Option(name: .long, help: ArgumentHelp("Recipient: an address, or a domain and all below.", valueName: "who"))
    var to: String?
    @Option(name: .long, help: ArgumentHelp("From here on: 2h, 3d, 2026-11-23, “2026-11-23 09:00”.", valueName: "time"))
    var since: String?
    @Option(name: .long, help: ArgumentHelp("Before this time.", valueName: "time")) var until: String?
    @Option(
        name: .long,
        help: ArgumentHelp("A result, such as spf=fail or dmarc=pass; may be repeated.", valueName: "check=result")
    )
    var result: [String] = []
    @Option(
        name: .long,
        help: ArgumentHelp("proven, unproven, contradicted, ambiguous, undetermined.", valueName: "word")
    )
    var standing: String?
    @Option(name: .long, help: ArgumentHelp("deliver, mark, hold, reject, defer.", valueName: "word"))
    var action: String?
    @Option(name: .long, help: ArgumentHelp("The rule that decided.", valueName: "name")) var rule: String?
    @Option(name: .long, help: ArgumentHelp("The mail server's queue identifier.", valueName: "id"))
    var queueID: String?
    @Option(name: .long, help: ArgumentHelp("Part of the subject.", valueName: "text")) var subject: String?
    @Option(name: .long, help: ArgumentHelp("The newest so many.", valueName: "number")) var limit = 100
    @Flag(name: .shortAndLong, help: "Go on showing what comes in, until Ctrl-C.") var follow = false
    @OptionGroup(title: "Where") var place: DataPlace
    @OptionGroup(title: "Output") var output: OutputOptions

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
