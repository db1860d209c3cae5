/// One part of a message (RFC 2046), as positions in the untouched bytes.
///
/// The message itself is part 0. A multipart and a message within the message have parts of their own.
/// ```
/// --boundary
/// Content-Type: text/plain      <- header, its empty line included
///
/// Hello.                        <- body, without the line break before the next boundary
/// --boundary--
/// ```
public struct Part: Sendable, Hashable {
    /// The number of this part: its place in `Message.parts`, which go from top to bottom.
    public let id: Int
    /// The part that holds this one; nil for the message itself.
    public let parent: Int?
    /// How many parts enclose this one.
    public let depth: Int
    /// The header section, with the empty line that ends it.
    public let header: Range<Int>
    /// The places of its fields in `Message.fields`.
    public let fields: Range<Int>
    /// The body. It may be empty.
    public internal(set) var body: Range<Int>
    /// The parts directly within this one, from top to bottom.
    public internal(set) var children: [Int] = []
    public let mediaType: MediaType
    public let transferEncoding: TransferEncoding
    /// Whether it ends where it should: at a boundary, or at the end of the message if no multipart encloses it.
    public internal(set) var isTerminated = true
    /// The place of the effective Content-Type in `Message.fields`: the last one, if there are several.
    public let contentType: Int?
    /// The place of the effective Content-Disposition in `Message.fields`.
    public let contentDisposition: Int?

    init(id: Int, parent: Int?, depth: Int, header: PartHeader, body: Range<Int>, isInDigest: Bool) {
        self.id = id
        self.parent = parent
        self.depth = depth
        self.header = header.section
        self.body = body
        fields = header.fields
        mediaType = header.mediaType ?? (isInDigest && header.contentType == nil ? .message : .plainText)
        transferEncoding = header.transferEncoding
        contentType = header.contentType
        contentDisposition = header.contentDisposition
    }

    /// The end of the part.
    public var end: Int { body.upperBound }
    /// Whether it holds other parts.
    public var isContainer: Bool { !children.isEmpty }
}
