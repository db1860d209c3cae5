import Authentication
import Glibc
import Mail

extension BodyHashes {
    /// The hashes of the body of `edited`: those made while `original` arrived when its body is the same, else new
    /// ones.
    static func of(
        _ edited: Message,
        like original: Message,
        _ hashes: BodyHashes,
        form: BodyForm
    ) -> BodyHashes {
        if hashes[form] != nil, edited.hasBody(of: original) { return hashes }
        var hasher = BodyHasher([form])
        hasher.update(edited.bytes[edited.header.bodyStart...])
        return hasher.finish()
    }
}

extension Message {
    /// Whether both bodies have the same bytes. Comparing them costs a small part of what a hash does.
    func hasBody(of other: Message) -> Bool {
        let mine = bytes[header.bodyStart...]
        let theirs = other.bytes[other.header.bodyStart...]
        guard mine.count == theirs.count else { return false }
        return unsafe mine.withUnsafeBytes { one in
            unsafe theirs.withUnsafeBytes { other in
                guard let left = one.baseAddress, let right = other.baseAddress else { return true }
                return unsafe memcmp(left, right, one.count) == 0
            }
        }
    }
}
