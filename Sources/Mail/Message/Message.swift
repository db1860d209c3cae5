/// A message: the untouched bytes and an index of them. Any bytes are a message.
///
/// The parts lie flat in one array. Nothing is decoded or copied until it is asked for.
public struct Message: Sendable {
    public let bytes: [UInt8]
    /// The message itself (part 0), then every part in the order in which they stand.
    public let parts: [Part]
    /// The header fields of all parts, in the order of the parts; `Part.fields` tells whose.
    public let fields: [HeaderField]
    /// The header of the message.
    public let header: Header
    /// What is malformed, from top to bottom, as far as `Limits` record it.
    public let defects: [Defect]

    init(bytes: [UInt8], indexer: MessageIndexer) {
        self.bytes = bytes
        parts = indexer.parts
        fields = indexer.fields
        defects = indexer.defects
        header = Self.header(of: parts[0], bytes, fields, defects)
    }

    private static func header(of part: Part, _ bytes: [UInt8], _ fields: [HeaderField], _ defects: [Defect]) -> Header
    {
        Header(
            bytes: bytes,
            fields: Array(fields[part.fields]),
            bodyStart: part.header.upperBound,
            defects: defects.filter { part.header.contains($0.offset) }
        )
    }
}

extension Message {
    /// Reads a message in one pass. The time is linear in the number of bytes.
    public init(parsing bytes: [UInt8], limits: Limits = .standard) {
        self.init(bytes: bytes, indexer: MessageIndexer(bytes, limits: limits))
    }

    /// The message itself.
    public var root: Part { parts[0] }

    /// The header of a part, made for the call.
    public func header(of part: Part) -> Header { Self.header(of: part, bytes, fields, defects) }
}
