/// The fields of a message of Protocol Buffers, one after the other: numbers, and bytes that may be messages again.
/// Ends where the message does, or where it stops making sense.
struct ProtobufFields: Sequence, IteratorProtocol {
    enum Value: Hashable {
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    private var rest: ArraySlice<UInt8>
    /// Whether all that was read so far made sense.
    private(set) var isWhole = true

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> (field: UInt64, value: Value)? {
        guard isWhole, !rest.isEmpty else { return nil }
        guard let key = number(), let value = value(ofKind: key & 7) else {
            isWhole = false
            return nil
        }
        return (key &>> 3, value)
    }

    private mutating func value(ofKind kind: UInt64) -> Value? {
        switch kind {
        case 0: number().map(Value.number)
        case 1: take(8).map(Value.bytes)
        case 2: number().flatMap { take(Int(clamping: $0)) }.map(Value.bytes)
        case 5: take(4).map(Value.bytes)
        default: nil
        }
    }

    /// Seven bits a byte, the lowest first, at most ten bytes.
    private mutating func number() -> UInt64? {
        var value: UInt64 = 0
        for place in 0..<10 as Range<UInt64> {
            guard let byte = rest.popFirst() else { return nil }
            value |= UInt64(byte & 0x7F) &<< (7 &* place)
            if byte < 0x80 { return value }
        }
        return nil
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
