import Authentication
import DNS
import Mail

extension Reservation {
    /// Everything that speaks against relying on `standing` without a second look.
    static func all(_ standing: Standing, _ evidence: Evidence) -> [Reservation] {
        guard let author = evidence.authors.domains.first else { return header(evidence) }
        let own = evidence.dkim.filter { $0.domain.map(author.isSubdomain) == true }
        let vouching = own.filter { $0.result == .pass }
        var found: [Reservation] = []
        if case .proven = standing, vouching.isEmpty, evidence.dmarc.dkimAligned.isEmpty,
            evidence.envelope.sources[.client] != .given
        {
            found.append(.serverAsWritten)
        }
        if vouching.isEmpty {
            found += own.prefix(1).compactMap { outcome in
                switch outcome.reason {
                case .bodyHashDiffers, .signatureDoesNotVerify: outcome.domain.map(Reservation.signatureBroken)
                case .expired: outcome.domain.map(Reservation.signatureExpired)
                default: nil
                }
            }
        }
        if evidence.dmarc.result == .fail, evidence.dmarc.policy == DMARCPolicy.none {
            found.append(.policyNone(author))
        }
        return found + unsigned(standing, vouching) + header(evidence)
    }

    private static func unsigned(_ standing: Standing, _ vouching: [DKIMOutcome]) -> [Reservation] {
        guard case .proven = standing, let first = vouching.first else { return [] }
        let everywhere = vouching.dropFirst().reduce(first.unsignedFields) { names, outcome in
            names.filter(outcome.unsignedFields.contains)
        }
        return everywhere.isEmpty ? [] : [.fieldsUnsigned(everywhere)]
    }

    private static func header(_ evidence: Evidence) -> [Reservation] {
        let end = evidence.message.root.header.upperBound
        let isAmbiguous = evidence.message.defects.contains {
            ($0.kind == .bareCarriageReturn || $0.kind == .nulByte) && $0.offset < end
        }
        return isAmbiguous ? [.headerAmbiguous] : []
    }
}
