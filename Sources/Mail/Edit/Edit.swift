/// One change to the raw bytes of a message, as a value: these bytes give way to those. `Editor` applies it.
public struct Edit: Sendable, Hashable {
    /// The bytes that go; empty for an insertion.
    public let range: Range<Int>
    /// The bytes that come.
    public let replacement: [UInt8]

    /// Puts other bytes in the place of a range.
    public static func replace(_ range: Range<Int>, with bytes: [UInt8]) -> Edit {
        Edit(range: range, replacement: bytes)
    }

    /// Takes bytes away.
    public static func remove(_ range: Range<Int>) -> Edit { Edit(range: range, replacement: []) }

    /// Puts bytes before the byte at `offset`; the number of all bytes is the place behind the last one.
    public static func insert(_ bytes: [UInt8], before offset: Int) -> Edit {
        Edit(range: offset..<offset, replacement: bytes)
    }

    /// Puts bytes behind the byte at `offset`.
    public static func insert(_ bytes: [UInt8], after offset: Int) -> Edit {
        let (place, isTooLarge) = offset.addingReportingOverflow(1)
        return insert(bytes, before: isTooLarge ? offset : place)
    }

    var isInsertion: Bool { range.isEmpty }
}
