import Mail

/// Changes to an XML document: ranges that are replaced, the rest stays byte for byte.
struct XMLEditing {
    let bytes: ArraySlice<UInt8>
    private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

    /// UTF-16 becomes UTF-8, so that ranges are those of the text that is written.
    init(_ bytes: ArraySlice<UInt8>) {
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let isLittle = bytes.byte(at: 1) == 0
        guard hasMark || isLittle || bytes.first == 0 else {
            self.bytes = bytes
            return
        }
        let text = CharsetDecoder.basic.decode(bytes, charset: .utf16(bigEndian: hasMark ? nil : !isLittle))
        let utf8 = Array(text.utf8)
        // The declaration names the charset that it was.
        let end = utf8[...].offset(of: "?>").map { $0 &+ 2 } ?? 0
        self.bytes = (utf8.starts(with: Array("<?xml".utf8)) ? Array(utf8[end...]) : utf8)[...]
    }

    var isChanged: Bool { !changes.isEmpty }

    /// Ranges count from the start of `bytes` and may overlap: the outer one wins.
    mutating func replace(_ range: Range<Int>, by text: String = "") {
        changes.append((range, Array(text.utf8)))
    }

    func edited() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        let ordered = changes.sorted {
            $0.range.lowerBound != $1.range.lowerBound
                ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
        }
        for change in ordered where change.range.lowerBound >= position {
            result += bytes.run(at: position, change.range.lowerBound &- position) ?? []
            result += change.bytes
            position = max(position, change.range.upperBound)
        }
        return result + bytes.from(position)
    }
}
