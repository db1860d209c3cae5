import Mail

/// An entry of the spool as it lies on disk.
struct EntryFile: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    /// An entry, and where in its file the message begins.
    struct Contents: Sendable {
        var entry: CopyEntry
        var messageStart: Int
    }

    /// Reads the lines before the message. The file must be as long as they say.
    func entry(_ identifier: CopyIdentifier, headBytesMax: Int = CopyLimits.standard.headBytesMax) throws(CopyError)
        -> Contents
    {
        guard let size = SpoolFile.size(path) else { throw .unknown(identifier.text) }
        var count = 4096
        while true {
            let bytes = try SpoolFile.read(path, count: min(count, size))
            if let end = Self.headEnd(bytes) {
                guard let entry = CopyEntry(identifier, head: bytes[..<end]), entry.messageBytes == size - end - 1
                else { throw .damaged(path: path) }
                return Contents(entry: entry, messageStart: end + 1)
            }
            guard count < size, count < headBytesMax + 1 else { throw .damaged(path: path) }
            count *= 8
        }
    }

    /// The offset of the empty line.
    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        var position = 0
        while let feed = LineScanner.firstIndex(of: ASCII.lineFeed, in: bytes.span, from: position, to: bytes.count) {
            if feed > 0, bytes[feed - 1] == ASCII.lineFeed { return feed }
            position = feed + 1
        }
        return nil
    }
}
