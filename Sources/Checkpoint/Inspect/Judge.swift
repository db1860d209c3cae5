public import DNS
import Foundation

/// The policy of a configuration, for a message that lies in a file: what the server would do with it.
public struct Judge: Sendable {
    private let policy: Policy
    let blocklists: Blocklists
    private let ownNetworks: [IPNetwork]
    let inspector: Inspector?

    /// - Parameter file: the configuration.
    public init(configuration file: String, resolver: any Resolver) throws(InputError) {
        let configuration = try ConfigurationReading(file: file).usable()
        let data =
            configuration.server.data
            ?? DataFolder.standard(environment: ProcessInfo.processInfo.environment)
        let lists = Lists(folder: configuration.lists.folder(data: data))
        policy = Policy(configuration.policy, lists: lists)
        inspector = Inspector(configuration.inspection, lists: lists, correspondence: nil)
        blocklists = Blocklists(configuration.blocklists, resolver: resolver)
        ownNetworks = configuration.network.own
    }

    /// Adds what only a server knows: the direction, and what blocklists say now.
    func completed(_ evidence: Evidence) async -> Evidence {
        var evidence = evidence
        let client = evidence.envelope.client
        let isOwn = client.map { client in ownNetworks.contains { $0.contains(client) } } ?? false
        evidence.direction = evidence.envelope.account != nil || isOwn ? .outbound : .inbound
        guard !blocklists.isEmpty, evidence.direction == .inbound else { return evidence }
        await blocklists.test()
        if let client { evidence.findings += await blocklists.findings(for: client) }
        evidence.findings += await blocklists.findings(for: BlocklistDomains(evidence))
        return evidence
    }

    func verdict(on evidence: Evidence) -> Verdict { policy.verdict(on: evidence) }
}
