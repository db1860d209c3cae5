import Authentication
import DNS
import class NIOPosix.NIOThreadPool
import ServiceLifecycle
import Synchronization

/// Keeps the signing keys: makes them ahead of time, watches their records in the DNS, puts them into use and takes
/// them out of it, and keeps the key ring of the signatories current.
///
/// `load` before the first message, then `run` for as long as the server does. A reload makes another locksmith with a
/// ring of its own; the folder is shared, since every change reads what is there.
final class Locksmith: Service {
    /// The current keys, for `Signatory` and `Sealer`.
    let keys: SigningKeys
    private let signing: SigningSettings
    private let sealing: SealingSettings
    private let folder: KeyFolder
    private let resolver: any Resolver
    private let now: @Sendable () -> Int64
    private let announce: @Sendable (KeyNotice) -> Void
    /// What has been told and still holds, so that it is not told with every round.
    private let told = Mutex<Set<KeyNotice>>([])

    /// - Parameters:
    ///   - folder: `keys` in the data folder.
    ///   - announce: called with whatever somebody should hear: for the log, and for notices to the administrator.
    init(
        _ settings: (signing: SigningSettings, sealing: SealingSettings),
        folder: KeyFolder,
        resolver: any Resolver,
        now: @escaping @Sendable () -> Int64 = { Moment.now },
        announce: @escaping @Sendable (KeyNotice) -> Void
    ) {
        signing = settings.signing
        sealing = settings.sealing
        self.folder = folder
        self.resolver = resolver
        self.now = now
        self.announce = announce
        keys = SigningKeys()
    }

    /// Reads the keys as they are, without a question to the DNS, so that the first message is signed.
    @concurrent func load() async { await renew([]) }

    /// One round: looks up every record, takes the next step with every domain, and makes the ring anew.
    @concurrent func check() async {
        let failures = await withTaskGroup(of: [KeyNotice].self) { group in
            var failures: [KeyNotice] = []
            for (index, domain) in domains.enumerated() {
                if index >= folder.limits.parallelDomainsMax { failures += await group.next() ?? [] }
                group.addTask { await self.check(domain) }
            }
            for await more in group { failures += more }
            return failures
        }
        await renew(failures)
    }

    /// Puts the ring of the keys that are on the disk now into the hands of the signatories.
    private func renew(_ failures: [KeyNotice]) async {
        let assembly = await onThread { [self] in
            RingAssembly((signing, sealing), folder: folder, now: now())
        }
        guard let assembly else { return }
        keys.ring = assembly.ring
        tellOnce(assembly.news + failures)
    }

    /// Works until the server stops.
    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                await check()
                await watch(seconds: signing.rotation.checking)
            }
        }
    }

    /// Sleeps, and meanwhile takes up at once what somebody else changes in the folder: a key that was taken back must
    /// not sign another message.
    private func watch(seconds: Int64) async {
        let end = ContinuousClock.now + .seconds(seconds)
        var known = await stamp()
        while ContinuousClock.now < end, (try? await Task.sleep(for: .seconds(1))) != nil {
            let present = await stamp()
            guard present != known else { continue }
            known = present
            await renew([])
        }
    }

    /// When the state of each domain was written last.
    private func stamp() async -> [Int64] {
        let (folder, domains) = (folder, domains)
        return await onThread { domains.map(folder.writtenAt) } ?? []
    }

    /// The domains whose keys are kept here; the one that seals among them.
    private var domains: [DomainName] {
        let kept = signing.keptDomains
        guard let domain = sealing.domain, sealing.file == nil, sealing.occasion != .never,
            !signing.keys.contains(where: { $0.domain == domain })
        else { return kept }
        return kept + [domain]
    }

    /// Returns why a step could not be taken.
    private func check(_ domain: DomainName) async -> [KeyNotice] {
        guard let set = await onThread({ [self] in folder.load(domain) }) else { return [] }
        let publications = await set.publications(from: resolver)
        let changed = await onThread { [self] () -> Result<[KeyNotice], InputError> in
            do throws(InputError) {
                let notices = try folder.change(domain, bits: signing.rotation.rsaBits) { set in
                    KeyRotation(signing.rotation).step(set.entries, publications: publications, now: now())
                }
                return .success(notices)
            } catch {
                return .failure(error)
            }
        }
        switch changed {
        case .success(let notices)?:
            for notice in notices { announce(notice) }
            return []
        case .failure(let error)?: return [KeyNotice(domain, nil, .notSaved(error.phrase))]
        case nil: return []
        }
    }

    /// Tells what has not been told yet; what no longer holds is told again when it comes back.
    private func tellOnce(_ notices: [KeyNotice]) {
        let new = told.withLock { told in
            defer { told = Set(notices) }
            return notices.filter { !told.contains($0) }
        }
        for notice in new { announce(notice) }
    }

    /// nil when the pool of threads is shut down, at the very end.
    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
        try? await NIOThreadPool.singleton.runIfActive(work)
    }
}
