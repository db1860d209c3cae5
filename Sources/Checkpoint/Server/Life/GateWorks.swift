import Authentication
import DNS

/// What outlives a reload: the cache of DNS answers, lists, spool, keys. Gates are made over it.
final class GateWorks: Sendable {
    let resolver: any DNS.Resolver
    let lists: Lists
    let keys = SigningKeys()
    private let keyCache = KeyCache()
    let spool: CopySpool?

    /// Opens files: for the start of the program.
    init(_ configuration: Configuration, folder: String, resolver: any DNS.Resolver) throws(InputError) {
        self.resolver = resolver
        lists = Lists(folder: "\(folder)/lists")
        let settings = configuration.copies
        guard !settings.targets.isEmpty else {
            spool = nil
            return
        }
        do throws(CopyError) {
            spool = try CopySpool(settings.folder ?? "\(folder)/spool", limits: settings.limits)
        } catch {
            throw InputError(.unavailable, error.phrase)
        }
    }

    /// A gate for a configuration.
    func gate(for configuration: Configuration) throws(InputError) -> Gate {
        var settings = try Pipeline.Settings(authservID: configuration.server.name)
        settings.includesHistoric = false
        settings.dmarcMethod = try configuration.authentication.dmarc.forEvaluation()
        var parts = GateParts(
            pipeline: Pipeline(resolver: resolver, settings: settings, keyCache: keyCache),
            policy: Policy(configuration.policy, lists: lists),
            marker: Marker(configuration.marking, server: settings.authservID),
            signatory: Signatory(configuration.signing, keys: keys),
            sealer: Sealer(configuration.sealing, authservID: settings.authservID, keys: keys)
        )
        parts.copies = configuration.copies
        parts.spool = spool
        parts.ownNetworks = configuration.network.own
        return Gate(parts)
    }
}
