import Mail

/// What each seal of a chain was made over (RFC 8617 section 5.1.1): all sets up to its own, in order, relaxed, its own
/// signature left out. Every field is hashed once, since a later seal covers what an earlier one does.
struct ARCSealDigests {
    private(set) var values: [MessageDigest.Value] = []
    /// The hash of all sets, for a seal that is to be added.
    private(set) var all = MessageDigest(.sha256)

    init(_ sets: [ARCSet], of header: Header) {
        for set in sets {
            var canonical = CanonicalHeader(.relaxed)
            canonical.append(set.resultsField, of: header)
            canonical.append(set.messageSignature.field, of: header)
            all.update(canonical.bytes.span)
            var own = all
            var seal = CanonicalHeader(.relaxed)
            seal.appendUnterminated(set.seal.field, of: header, blank: set.seal.blank)
            own.update(seal.bytes.span)
            values.append(own.finish())
            var whole = CanonicalHeader(.relaxed)
            whole.append(set.seal.field, of: header)
            all.update(whole.bytes.span)
        }
    }
}
