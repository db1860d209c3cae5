import DNS
import Mail

extension DKIMVerification {
    /// What makes a message unfit for any signature: RFC 6376 section 5.4 wants From signed, so there must be one.
    static func messageDefect(_ header: Header) -> DKIMReason? {
        let authors = header.fields(named: "From")
        guard !authors.isEmpty else { return .fromMissing }
        return authors.contains { header.value(of: $0).contains(ASCII.at) } ? nil : .fromUnreadable
    }

    /// Which well-formed signatures are verified when there are more than the limit: those of the author's domain
    /// first, since only they speak for the author (RFC 9989 section 4.4.1), else from top to bottom.
    static func choose(_ signatures: [DKIMSignature], _ authors: [DomainName], _ limit: Int) -> [Int] {
        let usable = signatures.indices.filter { signatures[$0].defect == nil }
        guard usable.count > limit else { return usable }
        let isAuthors = usable.map { index in
            signatures[index].domain.map { domain in
                authors.contains { $0.isSubdomain(of: domain) || domain.isSubdomain(of: $0) }
            } ?? false
        }
        let first = zip(usable, isAuthors).filter(\.1).map(\.0)
        let second = zip(usable, isAuthors).filter { !$0.1 }.map(\.0)
        return (first + second).prefix(limit).sorted()
    }

    func requirementReason(_ signature: DKIMSignature) -> DKIMReason? {
        guard signature.defect == nil else { return nil }
        return options.requiredFields.first {
            names.count($0, of: header) > 0 && signedCount($0, signature) == 0
        }.map { .requiredFieldNotSigned($0) }
    }

    /// Why a signature that verifies is not accepted all the same.
    func policyReason(_ signature: DKIMSignature, _ hashes: BodyHashes) -> DKIMReason? {
        if signature.algorithm == .rsaSHA1 { return .rsaSHA1 }
        if let length = signature.length, let body = hashes[signature.bodyForm], length < body.canonicalBytes {
            return .lengthShorterThanBody(length: length, bodyBytes: body.canonicalBytes)
        }
        for (field, occurrences) in guarded where occurrences > 1 {
            let signed = signature.signedKeys.count { $0 == field.key }
            if occurrences > signed {
                return .fieldOccursMoreOftenThanSigned(name: field.name, occurrences: occurrences, signed: signed)
            }
        }
        return nil
    }

    func unsignedFields(_ signature: DKIMSignature) -> [String] {
        var names: [String] = []
        for (field, _) in guarded where !signature.signedKeys.contains(field.key) { names.append(field.name) }
        return names
    }

    private func signedCount(_ name: String, _ signature: DKIMSignature) -> Int {
        signature.signedNames.count { header.bytes[$0].equals(ignoringCase: name) }
    }
}
