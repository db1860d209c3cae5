import ArgumentParser
import Checkpoint

struct ResolverOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(said("Ask this DNS server instead of the system's."), valueName: "host:port")
    )
    var resolver: String?

    @Option(
        name: .long,
        help: ArgumentHelp(said("Answer DNS questions from a zone file, without a network."), valueName: "file")
    )
    var zone: String?

    func validate() throws {
        if resolver != nil, zone != nil {
            throw ValidationError(said("--resolver and --zone exclude each other: name one of them."))
        }
    }

    var choice: ResolverChoice {
        if let zone { return .zone(file: zone) }
        return resolver.map { .server($0) } ?? .system
    }
}
