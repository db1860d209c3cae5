/// Lays out a header field: words with single spaces between them, folded where a line would get too long.
struct FieldFolder {
    /// Bytes of a line with encoded words (RFC 2047 section 2); below the 78 that RFC 5322 section 2.1.1 advises.
    static let lineBytes = 76
    /// Bytes of a word that cannot be folded: with the field's name it stays below the 998 that a line may have.
    static let wordBytesMax = 900

    private(set) var bytes: [UInt8]
    private var column: Int

    /// Begins a field. Of the name only what may stand in one is kept (RFC 5322 section 2.2).
    init(name: String) {
        bytes = name.utf8.filter { $0.isVisible && $0 != ASCII.colon }.prefix(100) + [ASCII.colon]
        column = bytes.count
        bytes.reserveCapacity(256)
    }

    /// Bytes that fit behind a space in this line.
    var room: Int { max(0, Self.lineBytes &- column &- 1) }

    /// Adds a word behind a space, on a new line if it does not fit.
    mutating func append(_ word: some Collection<UInt8>) {
        if word.count > room {
            bytes += [ASCII.carriageReturn, ASCII.lineFeed]
            column = 0
        }
        bytes.append(ASCII.space)
        glue(word)
        column &+= 1
    }

    /// Adds bytes to the last word.
    mutating func glue(_ text: some Collection<UInt8>) {
        bytes += text
        column &+= text.count
    }

    /// Adds bytes to the last of some words.
    static func glue(_ text: String, to words: inout [[UInt8]]) {
        guard let last = words.popLast() else { return }
        words.append(last + Array(text.utf8))
    }

    /// The field with its line break.
    var finished: [UInt8] { bytes + [ASCII.carriageReturn, ASCII.lineFeed] }
}
