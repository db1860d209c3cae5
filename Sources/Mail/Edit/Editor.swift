/// Applies edits to raw bytes. Every byte that no edit names stays as it is.
public struct Editor: Sendable {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes with all edits applied at once: their positions are those of the bytes before any edit.
    ///
    /// The order of the edits does not matter, except that insertions at one place stand in the order given. An
    /// insertion at the border of a replaced range stands outside of it.
    public func applying(_ edits: [Edit]) throws(EditError) -> [UInt8] {
        let ordered = try checked(edits)
        var result: [UInt8] = []
        result.reserveCapacity(ordered.reduce(bytes.count) { $0 &+ $1.replacement.count })
        var position = 0
        for edit in ordered {
            result.append(contentsOf: bytes[position..<edit.range.lowerBound])
            result.append(contentsOf: edit.replacement)
            position = edit.range.upperBound
        }
        result.append(contentsOf: bytes[position...])
        return result
    }

    /// The edits from top to bottom, none of which touches another.
    private func checked(_ edits: [Edit]) throws(EditError) -> [Edit] {
        for edit in edits where edit.range.lowerBound < 0 || edit.range.upperBound > bytes.count {
            throw .outOfBounds(edit)
        }
        let ordered = edits.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
            if left.isInsertion != right.isInsertion { return left.isInsertion }
            return one.offset < other.offset
        }.map(\.element)
        for (one, other) in zip(ordered, ordered.dropFirst()) where one.range.upperBound > other.range.lowerBound {
            throw .overlap(one, other)
        }
        return ordered
    }
}
