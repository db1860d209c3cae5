public import ArgumentParser
public import Checkpoint

/// `sekisho query dmarc`: the policy of a domain, or a whole evaluation.
struct QueryDMARC: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dmarc",
        abstract: said("The DMARC policy of a domain, and what would become of a message.")
    )

    @Argument(help: ArgumentHelp(said("The domain of the From field; several for a From with several authors.")))
    var domain: [String]
    @Option(name: .long, help: ArgumentHelp(said("What SPF said of MAIL FROM."), valueName: "domain=result")) var spf:
        String?
    @Option(name: .long, help: ArgumentHelp(said("What DKIM said; may be repeated."), valueName: "domain=result"))
    var dkim: [String] = []
    @Option(name: .long, help: ArgumentHelp(said("How the organisation is found: treewalk (RFC 9989) or psl.")))
    var method: DMARCReport.Method = .treewalk
    @OptionGroup var resolver: ResolverOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let claims = try DMARCReport.Claims(domains: domain, spf: spf, dkim: dkim)
        try output.print(try await DMARCReport(claims, method: method, resolver: try resolver.choice.open()))
    }
}

extension DMARCReport.Method: ExpressibleByArgument {}
