import Authentication
import DNS

/// What outlives a reload: the cache of DNS answers, and whatever holds files open. Gates are made over it.
struct GateWorks: Sendable {
    let resolver: any Resolver

    /// A gate for a configuration.
    func gate(for configuration: Configuration) throws(InputError) -> Gate {
        var settings = try Pipeline.Settings(authservID: configuration.server.name)
        settings.includesHistoric = false
        return Gate(pipeline: Pipeline(resolver: resolver, settings: settings), observes: true)
    }
}
