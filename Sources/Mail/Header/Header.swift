/// The header section of a message or part: its fields in the order they stand, as positions in `bytes`.
///
/// Any bytes are a header. Lines that are no field are left out of `fields` and reported as defects.
public struct Header: Sendable {
    /// The bytes that the positions refer to; they may go on after the header (the body of the message).
    public let bytes: [UInt8]
    /// The fields from top to bottom.
    public let fields: [HeaderField]
    /// Where the body begins: behind the empty line, or the end of the bytes.
    public let bodyStart: Int
    public let defects: [Defect]

    public init(bytes: [UInt8], fields: [HeaderField], bodyStart: Int, defects: [Defect]) {
        self.bytes = bytes
        self.fields = fields
        self.bodyStart = bodyStart
        self.defects = defects
    }

    /// The name of a field as it was written.
    public func name(of field: HeaderField) -> ArraySlice<UInt8> { bytes[field.name] }

    /// The value of a field as it was written, folding included.
    public func value(of field: HeaderField) -> ArraySlice<UInt8> { bytes[field.value] }

    /// The fields called `name`, ASCII case aside, from top to bottom.
    public func fields(named name: StaticString) -> [HeaderField] {
        fields.filter { bytes[$0.name].equals(ignoringCase: name) }
    }

    /// The topmost field called `name`.
    public func first(named name: StaticString) -> HeaderField? {
        fields.first { bytes[$0.name].equals(ignoringCase: name) }
    }
}
