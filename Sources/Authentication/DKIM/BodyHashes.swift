/// The hashes of one body, by form.
public struct BodyHashes: Sendable, Hashable {
    private let hashes: [(form: BodyForm, hash: BodyHash)]

    init(_ hashes: [(form: BodyForm, hash: BodyHash)]) { self.hashes = hashes }

    /// nil when the hasher was not asked for this form.
    public subscript(form: BodyForm) -> BodyHash? {
        hashes.first { $0.form == form }?.hash
    }

    public static func == (one: Self, other: Self) -> Bool {
        one.hashes.elementsEqual(other.hashes) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        for entry in hashes { hasher.combine(entry.hash) }
    }
}
