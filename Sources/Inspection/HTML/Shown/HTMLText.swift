import Mail

/// HTML as plain text that a person can read, with the true address beside each link.
public enum HTMLText {
    /// The text of a document as it is shown: what is hidden is left out, pictures are named in brackets, items of
    /// lists have a hyphen, and each link is followed by where it leads, unless that is what it shows.
    public static func plainText(of bytes: [UInt8], limits: InspectionLimits = .standard) -> String {
        HTMLDocument(parsing: bytes, part: 0, limits: limits, isAnnotated: true).visibleText
    }

    /// An address as it may stand in a text: nothing in it acts upon the text around it.
    static func address(_ target: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in Array(target.utf8)[...].trimmed.text.unicodeScalars {
            if result.count >= addressBytesMax {
                result.append(contentsOf: "…".utf8)
                break
            }
            let bytes = UTF8.encode(scalar) ?? .init()
            switch scalar.value {
            // Browsers pass over these, wherever they stand.
            case 0x09, 0x0A, 0x0D: break
            case 0...0x20, 0x3C, 0x3E, 0x7F...0xA0: appendEscaped(bytes, to: &result)
            default:
                if InvisibleCharacters.contains(scalar) || scalar.properties.isWhitespace {
                    appendEscaped(bytes, to: &result)
                } else {
                    result.append(contentsOf: bytes)
                }
            }
        }
        return result
    }

    private static let addressBytesMax = 500

    private static func appendEscaped(_ bytes: some Sequence<UInt8>, to result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in bytes { result.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]) }
    }
}
