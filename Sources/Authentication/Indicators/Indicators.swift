public import DNS

/// What a reader at a large webmail would see beside a message, worked out from the results of authentication.
///
/// The rules are those such providers publish, and what was observed of them where they publish none; they say nothing
/// about whether the message is wanted.
public struct Indicators: Sendable, Hashable {
    /// What, if anything, vouches for the message at all; without it the sender's picture is a question mark.
    public enum Authentication: String, Sendable, Hashable, CaseIterable {
        case signatureAndServer = "signature-and-server"
        case signature
        /// SPF of the return path.
        case server
        /// Neither a signature nor the return path passed.
        case nothing
        /// Neither passed, and one of them could not be decided.
        case undetermined
    }

    /// How the last server before us sent the message.
    public enum Encryption: Sendable, Hashable {
        /// With the protocol's name (`TLSv1.3`) where it is known.
        case encrypted(String?)
        case plain
        case unknown
    }

    public let authentication: Authentication
    /// The domain shown as mailed-by: that of the return path, when SPF passed for it.
    public let mailedBy: DomainName?
    /// The domain shown as signed-by: of the signatures that passed the one nearest to the author's domain.
    public let signedBy: DomainName?
    /// The domain shown as "via" behind the sender's name, since neither signature nor return path belong to the
    /// author's domain.
    public let via: DomainName?
    public let encryption: Encryption
    /// Every signature, in order, with what it is to the author.
    public let signatures: [SignatureRelation]
    /// The name of the mailing list, when the message says it came through one.
    public let mailingList: String?
    /// The domain of Sender, when it is not the author's: some readers show it as sending on behalf of the author.
    public let onBehalfBy: DomainName?

    /// Whether the sender's picture is not the question mark of an unauthenticated message.
    public var isAuthenticated: Bool {
        switch authentication {
        case .signatureAndServer, .signature, .server: true
        case .nothing, .undetermined: false
        }
    }

    /// What the signatures that passed come to: the best of their relations; nil when none passed.
    public var signatureKind: SignatureRelation.Kind? { signatures.filter(\.hasPassed).map(\.kind).min() }

    public init(_ sources: IndicatorSources) {
        let author = sources.authors.first
        signatures = sources.dkim.map { SignatureRelation($0, authors: sources.authors, dmarc: sources.dmarc) }
        // Of equals the first, as signatures stand.
        let best = signatures.filter(\.hasPassed).min { $0.kind < $1.kind }
        signedBy = best?.domain
        mailedBy = sources.spf.flatMap { $0.standing == .passed ? $0.domain : nil }
        authentication = Self.authentication(sources, isSigned: best != nil)
        via = Self.via(author, sources.returnPath ?? sources.spf?.domain, mailedBy: mailedBy, signature: best)
        encryption = sources.encryption
        mailingList = sources.mailingList
        onBehalfBy = sources.sender.flatMap { $0 == author ? nil : $0 }
    }

    private static func authentication(_ sources: IndicatorSources, isSigned: Bool) -> Authentication {
        switch (isSigned, sources.spf?.standing == .passed) {
        case (true, true): return .signatureAndServer
        case (true, false): return .signature
        case (false, true): return .server
        case (false, false):
            let all = sources.dkim + [sources.spf].compactMap(\.self)
            return all.contains { $0.standing == .undecided } ? .undetermined : .nothing
        }
    }

    /// Shown when something else than the author's domain vouches for the message, and nothing of the author's domain:
    /// no signature, and no return path in or below it.
    private static func via(
        _ author: DomainName?,
        _ returnPath: DomainName?,
        mailedBy: DomainName?,
        signature: SignatureRelation?
    ) -> DomainName? {
        guard let author, signature?.kind ?? .thirdParty == .thirdParty else { return nil }
        if let returnPath, SignatureRelation.areRelated(author, returnPath) { return nil }
        return mailedBy ?? signature?.domain
    }
}
