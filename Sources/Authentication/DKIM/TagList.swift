import Mail

/// A list of `tag=value` pairs (RFC 6376 section 3.2), as DKIM signatures, ARC seals and the records of DKIM and
/// DMARC are written. The tags are positions in `bytes`, so that a value can be blanked where it stands.
public struct TagList: Sendable, Hashable {
    /// The bytes the list was read from; indices of the tags refer to them.
    public let bytes: ArraySlice<UInt8>
    /// The tags in the order they stand.
    public let tags: [Tag]

    /// One `name = value`.
    public struct Tag: Sendable, Hashable {
        public let name: Range<Int>
        /// The value without surrounding white space.
        public let value: Range<Int>
        /// Everything between the equals sign and the semicolon: what is deleted from a signature before it is
        /// hashed (RFC 6376 section 3.5, `b=`).
        public let rawValue: Range<Int>
        /// The name in one number, up to eight bytes of it; 0 for a longer one. Nearly all names have one or two.
        let key: UInt64
    }

    /// Why bytes are no tag list, with the offset of the place in `bytes`.
    public enum Failure: Error, Sendable, Hashable {
        case empty
        case nameInvalid(at: Int)
        case equalsMissing(at: Int)
        case valueInvalid(at: Int)
        case repeated(name: String)
        case tooMany(Int)
    }

    /// Reads a list by the letter of RFC 6376: a fault anywhere, or a name that occurs twice, makes all of it void.
    public init(parsing bytes: ArraySlice<UInt8>, limits: Limits = .standard) throws(Failure) {
        var parser = TagParser(bytes: bytes)
        var tags: [Tag] = []
        tags.reserveCapacity(16)
        while let tag = try parser.next() {
            guard tags.count < limits.tagsMax else { throw .tooMany(limits.tagsMax) }
            guard !Self.contains(tag, tags, bytes) else { throw .repeated(name: bytes[tag.name].text) }
            tags.append(tag)
        }
        self.bytes = bytes
        self.tags = tags
    }

    public init(parsing bytes: [UInt8], limits: Limits = .standard) throws(Failure) {
        try self.init(parsing: bytes[...], limits: limits)
    }

    /// Reads what can be read: pieces that are no tag are passed over, of tags with one name the first counts.
    /// For records whose other tags must survive a fault (RFC 9989 section 4.7).
    public init(lenient bytes: ArraySlice<UInt8>, limits: Limits = .standard) {
        var tags: [Tag] = []
        for piece in bytes.split(separator: ASCII.semicolon, maxSplits: limits.tagsMax, omittingEmptySubsequences: true)
        {
            var parser = TagParser(bytes: piece)
            guard let tag = try? parser.next(), !Self.contains(tag, tags, bytes) else { continue }
            tags.append(tag)
        }
        self.bytes = bytes
        self.tags = tags
    }

    public func tag(_ name: StaticString) -> Tag? {
        let key = Self.key(name)
        return tags.first { $0.key == key && (key != 0 || bytes[$0.name].elementsEqual(name.description.utf8)) }
    }

    private static func contains(_ tag: Tag, _ tags: [Tag], _ bytes: ArraySlice<UInt8>) -> Bool {
        tags.contains { $0.key == tag.key && (tag.key != 0 || bytes[$0.name] == bytes[tag.name]) }
    }

    private static func key(_ name: StaticString) -> UInt64 {
        name.withUTF8Buffer { text in
            unsafe text.count > 8 ? 0 : text.reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// The value of a tag, inner white space as it stands; nil when the tag is absent.
    public subscript(name: StaticString) -> ArraySlice<UInt8>? {
        tag(name).map { bytes[$0.value] }
    }

    /// The value of a tag without any white space, as base64 values are read.
    public func packed(_ name: StaticString) -> [UInt8]? {
        self[name].map { $0.filter { !$0.isWhitespace } }
    }

    /// The items of a list separated by colons, each without surrounding white space.
    public func items(_ name: StaticString) -> [ArraySlice<UInt8>]? {
        guard let value = self[name] else { return nil }
        var items: [ArraySlice<UInt8>] = []
        var start = value.startIndex
        for index in value.indices where value[index] == ASCII.colon {
            items.append(value[start..<index].trimmed)
            start = index + 1
        }
        items.append(value[start...].trimmed)
        return items
    }
}
