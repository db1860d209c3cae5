/// Joins continuations (RFC 2231 section 3) and decodes values.
struct ParameterAssembly {
    let charsets: CharsetDecoder
    let limits: Limits

    /// Pieces of one name; plain ones stand alone, sections and extended ones belong together.
    private struct Bundle {
        let name: [UInt8]
        var pieces: [ParameterPiece]
    }

    func parameters(of pieces: [ParameterPiece]) -> [Parameter] {
        var bundles: [Bundle] = []
        var joined: [[UInt8]: Int] = [:]
        for piece in pieces {
            if piece.section != nil, let place = joined[piece.name] {
                bundles[place].pieces.append(piece)
            } else {
                if piece.section != nil { joined[piece.name] = bundles.count }
                bundles.append(Bundle(name: piece.name, pieces: [piece]))
            }
        }
        return bundles.map(parameter)
    }

    private func parameter(of bundle: Bundle) -> Parameter {
        // Sections may come in any order; equal numbers keep theirs.
        let ordered = bundle.pieces.enumerated().sorted { one, other in
            let (left, right) = (one.element.section ?? 0, other.element.section ?? 0)
            return left == right ? one.offset < other.offset : left < right
        }
        var bytes: [UInt8] = []
        var label: ArraySlice<UInt8>?
        var isEncodedWord = false
        var language: ArraySlice<UInt8>?
        for (position, piece) in ordered.map(\.element).enumerated() {
            guard piece.isExtended else {
                bytes.append(contentsOf: piece.value)
                continue
            }
            var text = piece.value[...]
            if position == 0, let (charset, tag, rest) = Self.prefix(of: text) {
                (label, language, text) = (charset, tag, rest)
                // Some mailers put encoded words into extended values, where neither `=` nor `?` may stand.
                isEncodedWord = rest.starts(with: [ASCII.equals, ASCII.question])
            } else if let known = label {
                text = Self.withoutRepeatedPrefix(text, known)
            }
            bytes.append(contentsOf: Self.percentDecoded(text))
        }
        return Parameter(
            name: HeaderText.harmless(bundle.name.text, bytesMax: limits.decodedHeaderBytesMax),
            value: text(of: bytes, label: isEncodedWord ? nil : label),
            bytes: bytes,
            language: language.flatMap {
                $0.isEmpty ? nil : HeaderText.harmless($0.text, bytesMax: limits.decodedHeaderBytesMax)
            },
            isExtended: ordered.contains { $0.element.isExtended }
        )
    }

    private func text(of bytes: [UInt8], label: ArraySlice<UInt8>?) -> String {
        guard let label else {
            return HeaderText.decode(untrimmed: bytes[...], charsets: charsets, limits: limits)
        }
        let text = charsets.decode(bytes.prefix(limits.decodedHeaderBytesMax), label: label)
        return HeaderText.harmless(text, bytesMax: limits.decodedHeaderBytesMax)
    }

    /// `charset'language'` at the front (RFC 2231 section 4).
    private static func prefix(
        of text: ArraySlice<UInt8>
    ) -> (charset: ArraySlice<UInt8>, language: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        let apostrophe = UInt8(ascii: "'")
        guard let first = text.firstIndex(of: apostrophe) else { return nil }
        let behind = text[first...].dropFirst()
        guard let second = behind.firstIndex(of: apostrophe) else { return nil }
        return (text[..<first], behind[..<second], behind[second...].dropFirst())
    }

    /// Some mailers repeat `charset'` in each section.
    private static func withoutRepeatedPrefix(
        _ text: ArraySlice<UInt8>,
        _ label: ArraySlice<UInt8>
    ) -> ArraySlice<UInt8> {
        let apostrophe = UInt8(ascii: "'")
        let rest = text.dropFirst(label.count)
        guard !label.isEmpty, rest.first == apostrophe, text.prefix(label.count).elementsEqual(label) else {
            return text
        }
        let behind = rest.dropFirst()
        return behind.first == apostrophe ? behind.dropFirst() : behind
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
