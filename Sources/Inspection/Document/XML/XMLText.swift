import Mail

/// Undoes character references and the five entities of XML itself.
enum XMLText {
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String { decodedBytes(bytes).text }

    static func decodedBytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(ampersand) else { return Array(bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.first {
            if byte == ampersand, let (scalar, length) = reference(rest) {
                result += Array(String(scalar).utf8)
                rest = rest.dropFirst(length)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let ampersand = UInt8(ascii: "&")
    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]

    private static func reference(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let end = bytes.prefix(12).firstIndex(of: ASCII.semicolon) else { return nil }
        let name = bytes[(bytes.startIndex &+ 1)..<end]
        let length = end &- bytes.startIndex &+ 1
        guard name.first == UInt8(ascii: "#") else { return entities[name.text].map { ($0, length) } }
        let digits = name.dropFirst()
        let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
        let value = isHex ? UInt32(digits.dropFirst().text, radix: 16) : UInt32(digits.text)
        return value.flatMap(Unicode.Scalar.init).map { ($0, length) }
    }
}

extension XMLText {
    /// Text made safe for an attribute or an element.
    static func encoded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
