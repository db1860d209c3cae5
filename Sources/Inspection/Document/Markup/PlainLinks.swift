import Mail

/// Addresses in plain text: calendar entries, visiting cards, text files.
enum PlainLinks {
    private static let linksMax = 1_000
    private static let lengthMax = 2_048

    static func found(in bytes: ArraySlice<UInt8>) -> [String] {
        let text = unfolded(TextForm.narrowed(bytes.prefix(4 << 20)))[...]
        var result: [String] = []
        var position = 0
        while let place = text.offset(of: "://", from: position), result.count < linksMax {
            position = place &+ 3
            let scheme = text.from(max(0, place &- 8)).prefix(min(place, 8)).reversed().prefix(while: \.isLetter)
            guard !scheme.isEmpty else { continue }
            let start = place &- scheme.count
            let link = text.from(start).prefix(lengthMax).prefix { $0 > 0x20 && !ends.contains($0) }
            position = max(position, start &+ link.count)
            result.append(link.text)
        }
        return result
    }

    private static let ends = Set("\"<>`{}|^".utf8)

    /// Lines of cards and calendars are folded: a break and a blank are nothing.
    private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte.isBlank, result.last == ASCII.lineFeed, index > 0, bytes[index &- 1] == ASCII.lineFeed {
                result.removeLast()
                if result.last == ASCII.carriageReturn { result.removeLast() }
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        contents.links = found(in: input.bytes)
        return contents
    }
}
