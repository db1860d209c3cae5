/// Reads a binary format from front to back; whatever is not there is nil, and the reader stays where it is.
struct ByteReader {
    let bytes: ArraySlice<UInt8>
    /// Counts from the start of `bytes`.
    private(set) var position = 0

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }
    var rest: ArraySlice<UInt8> { bytes.from(position) }

    mutating func byte() -> UInt8? {
        guard let value = bytes.byte(at: position) else { return nil }
        position &+= 1
        return value
    }

    mutating func uint16() -> Int? {
        guard let value = bytes.uint16(at: position) else { return nil }
        position &+= 2
        return value
    }

    mutating func uint32() -> Int? {
        guard let value = bytes.uint32(at: position) else { return nil }
        position &+= 4
        return value
    }

    mutating func run(_ length: Int) -> ArraySlice<UInt8>? {
        guard let value = bytes.run(at: position, length) else { return nil }
        position &+= length
        return value
    }

    /// The bytes before the next zero; the zero is passed over.
    mutating func text(limit: Int = 4_096) -> ArraySlice<UInt8>? {
        guard let value = bytes.text(at: position, limit: limit), position &+ value.count < bytes.count else {
            return nil
        }
        position &+= value.count &+ 1
        return value
    }

    /// Whether `length` bytes could be passed over.
    @discardableResult
    mutating func skip(_ length: Int) -> Bool { run(length) != nil }
}
