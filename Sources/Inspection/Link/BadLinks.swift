import Mail

/// Lists of bad links, as prefixes of hashes: who has the list does not learn from it where others went, and it is
/// small.
///
/// docs/bad-links.md has the form of the files. The expressions of an address are those of Safe Browsing: its host and
/// up to four names above, each with the path with and without query and up to four folders above.
public struct BadLinks: Sendable {
    /// SHA-256 of an expression; handed in from above, where the cryptography is.
    public typealias Hash = @Sendable (_ expression: [UInt8]) -> [UInt8]

    private var lists: [List] = []
    private let hash: Hash?

    private struct List {
        let name: String
        let prefixBytes: Int
        let prefixes: Set<[UInt8]>
    }

    /// No lists.
    public init() { hash = nil }

    public init(hash: @escaping Hash) { self.hash = hash }

    /// Adds the list in a file; false if it holds a line that is no prefix.
    ///
    /// - Parameter content: one prefix a line, 8 to 64 hexadecimal digits, all of one length; `#` begins a comment.
    public mutating func add(_ name: String, content: [UInt8]) -> Bool {
        var prefixes: Set<[UInt8]> = []
        guard Self.firstFault(in: content, read: { prefixes.insert($0) }) == nil else { return false }
        if let length = prefixes.first?.count {
            lists.append(List(name: name, prefixBytes: length, prefixes: prefixes))
        }
        return true
    }

    /// The first line, from 1, that is no prefix, or one of another length than those before it; nil if all are fine.
    public static func firstFault(in content: [UInt8], read: (_ prefix: [UInt8]) -> Void = { _ in }) -> Int? {
        var length: Int?
        for entry in TableReader(content) {
            guard let bytes = entry.fields.first.flatMap({ bytes($0) }), (4...32).contains(bytes.count),
                length == nil || length == bytes.count
            else { return entry.line }
            length = bytes.count
            read(bytes)
        }
        return nil
    }

    /// The first list that has the address; nil if none has.
    func listing(of address: WebAddress) -> String? {
        guard let hash, !lists.isEmpty, address.isWeb, let host = address.host else { return nil }
        for expression in LinkExpressions.all(host: host, path: address.path, query: address.query) {
            let digest = hash(expression)
            for list in lists where list.prefixes.contains(Array(digest.prefix(list.prefixBytes))) { return list.name }
        }
        return nil
    }

    /// The hashes of all expressions of the address; empty if it leads to no host.
    func digests(of address: WebAddress) -> [[UInt8]] {
        guard let hash, address.isWeb, let host = address.host else { return [] }
        return LinkExpressions.all(host: host, path: address.path, query: address.query).map(hash)
    }

    static func bytes(_ digits: String) -> [UInt8]? {
        let values = digits.utf8.map(\.hexValue)
        guard values.count.isMultiple(of: 2) else { return nil }
        var result: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            result.append(high << 4 | low)
        }
        return result
    }
}
