/// A value of a PDF (ISO 32000-1 section 7.3), as far as the inspection needs to tell them apart.
enum PDFValue {
    case name(String)
    case string([UInt8])
    case number(Int)
    case array([PDFValue])
    case dictionary(PDFDictionary)
    /// Another object, by number.
    case reference(Int)
    /// true, false, null, and whatever is no value.
    case other

    var dictionary: PDFDictionary? {
        if case .dictionary(let value) = self { value } else { nil }
    }
    var name: String? {
        if case .name(let value) = self { value } else { nil }
    }
    var number: Int? {
        if case .number(let value) = self { value } else { nil }
    }
    var reference: Int? {
        if case .reference(let value) = self { value } else { nil }
    }
    var array: [PDFValue]? {
        if case .array(let value) = self { value } else { nil }
    }
    /// A string as text: UTF-16 by its mark, else one byte a character.
    var text: String? {
        guard case .string(let bytes) = self else { return nil }
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count &- 1, by: 2).map {
                UInt16(bytes[$0]) &<< 8 | UInt16(bytes[$0 &+ 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        return bytes[...].latin
    }
}
