import ArgumentParser

struct Query: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: said("Ask one question about a sender or a domain."),
        subcommands: [
            QuerySPF.self, QueryDMARC.self, QueryPRA.self, QueryDKIMKey.self, QueryPTR.self, QueryMX.self,
            QueryTXT.self, QueryDNSBL.self,
        ]
    )
}
