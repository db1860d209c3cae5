extension JSONValue {
    /// UTF-8 on one line, without blanks and without a line break at the end.
    ///
    /// - Parameter forPeople: keys in alphabetical order, and whatever a terminal would obey escaped, as in `text()`.
    ///   A value that only a program reads back is written faster without.
    func line(forPeople: Bool) -> [UInt8] {
        var writer = LineWriter(forPeople: forPeople)
        writer.write(self)
        return writer.bytes
    }

    private struct LineWriter {
        let forPeople: Bool
        var bytes: [UInt8] = []

        init(forPeople: Bool) {
            self.forPeople = forPeople
            bytes.reserveCapacity(8192)
        }

        mutating func write(_ value: JSONValue) {
            switch value {
            case .null: bytes.append(contentsOf: "null".utf8)
            case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
            case .integer(let value): bytes.append(contentsOf: String(value).utf8)
            case .decimal(let value): bytes.append(contentsOf: value.description.utf8)
            case .string(let text): write(text)
            case .array(let values): write(values)
            case .object(let members): write(members)
            }
        }

        private mutating func write(_ values: [JSONValue]) {
            bytes.append(UInt8(ascii: "["))
            for place in values.indices {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(values[place])
            }
            bytes.append(UInt8(ascii: "]"))
        }

        private mutating func write(_ members: JSONMembers) {
            bytes.append(UInt8(ascii: "{"))
            let pairs = forPeople ? members.pairs.sorted { $0.0 < $1.0 } : members.pairs
            // By their places, which copies none of them.
            for place in pairs.indices {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(pairs[place].0)
                bytes.append(UInt8(ascii: ":"))
                write(pairs[place].1)
            }
            bytes.append(UInt8(ascii: "}"))
        }

        private mutating func write(_ text: String) {
            bytes.append(UInt8(ascii: "\""))
            if forPeople {
                for scalar in text.unicodeScalars {
                    if scalar.isASCII || Visible.isHarmless(scalar) {
                        for byte in String(scalar).utf8 { write(byte) }
                    } else {
                        for unit in String(scalar).utf16 { escape(unit) }
                    }
                }
            } else {
                writePlain(text)
            }
            bytes.append(UInt8(ascii: "\""))
        }

        /// Most texts have nothing to escape, and are copied in one piece.
        private mutating func writePlain(_ text: String) {
            let start = bytes.count
            bytes.append(contentsOf: text.utf8)
            guard Self.hasEscapes(bytes.span.extracting(start...)) else { return }
            bytes.removeSubrange(start...)
            for byte in text.utf8 { write(byte) }
        }

        /// Eight bytes are looked at together: a text is long, and seldom has anything to escape.
        private static func hasEscapes(_ text: Span<UInt8>) -> Bool {
            let bytes = unsafe text.bytes
            var found: UInt64 = 0
            var place = 0
            while bytes.byteCount - place >= 8 {
                let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
                let controls = (word &- every(0x20)) & ~word
                found |= controls | zeros(word ^ every(0x7F))
                found |= zeros(word ^ every(UInt8(ascii: "\""))) | zeros(word ^ every(UInt8(ascii: "\\")))
                place += 8
            }
            if found & every(0x80) != 0 { return true }
            for place in place..<text.count where isEscaped(text[place]) { return true }
            return false
        }

        /// The byte in each of eight places.
        private static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

        /// The highest bit is set in a place that is zero, and in no place if none is.
        private static func zeros(_ word: UInt64) -> UInt64 { (word &- every(1)) & ~word }

        private static func isEscaped(_ byte: UInt8) -> Bool {
            byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        }

        private mutating func write(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case ..<0x20, 0x7F: escape(UInt16(byte))
            default: bytes.append(byte)
            }
        }

        /// `\u202E` (RFC 8259 section 7).
        private mutating func escape(_ unit: UInt16) {
            let digits = String(unit, radix: 16, uppercase: true)
            bytes.append(contentsOf: "\\u".utf8)
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
            bytes.append(contentsOf: digits.utf8)
        }
    }
}
