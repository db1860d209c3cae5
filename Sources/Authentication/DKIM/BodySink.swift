/// Where one canonical form of a body goes: into one or several hashes, each up to its length.
struct BodySink {
    private var hashes: [Limited] = []
    /// Bytes of the canonical body so far.
    private(set) var count = 0

    private struct Limited {
        let form: BodyForm
        var digest: MessageDigest
        var remaining: Int
    }

    init(_ forms: [BodyForm]) {
        hashes = forms.map {
            Limited(form: $0, digest: MessageDigest($0.hash), remaining: $0.length ?? .max)
        }
    }

    mutating func write(_ bytes: Span<UInt8>) {
        count += bytes.count
        for index in hashes.indices where hashes[index].remaining > 0 {
            if hashes[index].remaining >= bytes.count {
                hashes[index].digest.update(bytes)
                hashes[index].remaining -= bytes.count
            } else {
                hashes[index].digest.update(bytes.extracting(first: hashes[index].remaining))
                hashes[index].remaining = 0
            }
        }
    }

    /// Writes a number of line breaks, which may be large: they were held back, not kept.
    mutating func writeLineBreaks(_ number: Int) {
        var left = number
        while left > 0 {
            let some = min(left, Self.lineBreaks.count / 2)
            write(Self.lineBreaks.span.extracting(first: some * 2))
            left -= some
        }
    }

    private static let lineBreaks = [UInt8]((0..<512).map { $0.isMultiple(of: 2) ? 0x0D : 0x0A })

    func finish() -> [(form: BodyForm, hash: BodyHash)] {
        hashes.map { ($0.form, BodyHash(digest: $0.digest.finish().bytes, canonicalBytes: count)) }
    }
}
