import Mail

extension StyleSelector {
    /// What a selector is that has only elements, classes, identifiers, `*`, and "within" (` `, `>`); nil for any
    /// other: conditions on attributes, neighbours and states are not followed.
    init?(_ text: ArraySlice<UInt8>) {
        var reader = Reader(bytes: text, position: text.startIndex)
        guard let parts = reader.read(), !parts.isEmpty else { return nil }
        self.parts = parts.reversed()
        var specificity: UInt64 = 0
        for part in parts {
            specificity &+= part.id == nil ? 0 : 1 << 16
            specificity &+= UInt64(min(part.classes.count, 20)) << 8
            specificity &+= part.name == nil ? 0 : 1
        }
        self.specificity = specificity
    }

    private struct Reader {
        let bytes: ArraySlice<UInt8>
        var position: Int
        private static let partsMax = 12

        init(bytes: ArraySlice<UInt8>, position: Int) {
            self.bytes = bytes
            self.position = position
        }

        /// The parts as they are written, outermost first. `isParent` says that the next one is a child.
        mutating func read() -> [Part]? {
            var parts: [Part] = []
            while true {
                while position < bytes.endIndex, bytes[position].isSpace { position &+= 1 }
                guard position < bytes.endIndex else { return parts }
                if bytes[position] == ASCII.greater {
                    guard !parts.isEmpty else { return nil }
                    parts[parts.count &- 1].isParent = true
                    position &+= 1
                    continue
                }
                guard parts.count < Self.partsMax, let part = part() else { return nil }
                parts.append(part)
            }
        }

        private mutating func part() -> Part? {
            var part = Part()
            let start = position
            while position < bytes.endIndex, !bytes[position].isSpace, bytes[position] != ASCII.greater {
                switch bytes[position] {
                case ASCII.asterisk where position == start: position &+= 1
                case ASCII.dot:
                    guard let name = name(after: 1), part.classes.count < 20 else { return nil }
                    part.classes.append(name)
                case 0x23:
                    guard let name = name(after: 1) else { return nil }
                    part.id = name
                case ASCII.colon:
                    // Links are links; other states are seldom or never on paper.
                    guard let state = name(after: 1), state.equals(ignoringCase: "link") else { return nil }
                default:
                    guard position == start, let name = name(after: 0) else { return nil }
                    let packed = PackedName(name.lazy.map(\.lowercased))
                    part.name = HTMLName(packed)
                    part.spelling = part.name == .other ? packed : nil
                }
            }
            return part
        }

        private mutating func name(after distance: Int) -> ArraySlice<UInt8>? {
            let start = position &+ distance
            let name = bytes[min(start, bytes.endIndex)...].prefix(while: \.isNameByte)
            guard !name.isEmpty else { return nil }
            position = name.endIndex
            return name
        }
    }
}
