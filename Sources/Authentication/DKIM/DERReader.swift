/// Just enough of DER (X.690) to find the modulus of an RSA key, or the kind of a private key, before a library is
/// asked to build it: the library refuses small keys with the same word as garbage.
struct DERReader {
    enum Tag {
        static let integer: UInt8 = 0x02
        static let bitString: UInt8 = 0x03
        static let octetString: UInt8 = 0x04
        static let objectIdentifier: UInt8 = 0x06
        static let sequence: UInt8 = 0x30
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// The tag of the next element.
    var nextTag: UInt8? { rest.first }

    /// The content of the next element when it has this tag; nil otherwise, and for a length that does not fit.
    mutating func read(_ tag: UInt8) -> ArraySlice<UInt8>? {
        guard rest.first == tag else { return nil }
        var content = rest.dropFirst()
        guard let first = content.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard count >= 1, count <= 3, content.count >= count else { return nil }
            length = 0
            for _ in 0..<count { length = length << 8 | Int(content.popFirst() ?? 0) }
        }
        guard content.count >= length else { return nil }
        rest = content.dropFirst(length)
        return content.prefix(length)
    }
}
