import Mail

/// Undoes the filters of streams (ISO 32000-1 section 7.4).
enum PDFFilter {
    /// The content of a stream whose filters are known; nil if one of them is not, or is of pictures.
    static func decoded(_ bytes: ArraySlice<UInt8>, _ dictionary: PDFDictionary, bytesMax: Int) -> ArraySlice<UInt8>? {
        let (result, rest) = decodedFar(bytes, dictionary, bytesMax: bytesMax)
        return rest.isEmpty ? result : nil
    }

    /// The content as far as filters are known, and the names of those that are left.
    static func decodedFar(
        _ bytes: ArraySlice<UInt8>,
        _ dictionary: PDFDictionary,
        bytesMax: Int
    ) -> (bytes: ArraySlice<UInt8>, rest: [String]) {
        var result = bytes
        let names = Array(names(dictionary).prefix(8))
        for (place, name) in names.enumerated() {
            switch name {
            case "FlateDecode", "Fl":
                result = Inflate(zlib: result, bytesMax: bytesMax).output[...]
                result = unpredicted(result, dictionary, place)
            case "ASCIIHexDecode", "AHx": result = hexadecimal(result.prefix { $0 != ASCII.greater })[...]
            case "ASCII85Decode", "A85": result = base85(result)[...]
            case "RunLengthDecode", "RL": result = runLengths(result, bytesMax: bytesMax)[...]
            case "LZWDecode", "LZW":
                result = PDFLZW.decoded(result, bytesMax: bytesMax)[...]
                result = unpredicted(result, dictionary, place)
            case "Crypt": continue
            default: return (result, Array(names[place...]))
            }
        }
        return (result, [])
    }

    /// - Parameter place: of the filter among all; each may have parameters of its own.
    private static func unpredicted(_ bytes: ArraySlice<UInt8>, _ dictionary: PDFDictionary, _ place: Int)
        -> ArraySlice<UInt8>
    {
        guard let found = dictionary["DecodeParms"] ?? dictionary["DP"] else { return bytes }
        let own = found.array.map { place < $0.count ? $0[place] : .other } ?? found
        guard let predictor = own.dictionary.flatMap(PDFPredictor.init) else { return bytes }
        return predictor.undone(bytes)[...]
    }

    static func names(_ dictionary: PDFDictionary) -> [String] {
        guard let filter = dictionary["Filter"] ?? dictionary["F"] else { return [] }
        return filter.array?.compactMap(\.name) ?? filter.name.map { [$0] } ?? []
    }

    static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var high: UInt8?
        for byte in digits {
            guard let value = byte.hexValue else { continue }
            if let first = high {
                result.append(first &<< 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        if let high { result.append(high &<< 4) }
        return result
    }

    private static func base85(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var group: [UInt8] = []
        for byte in text {
            if byte == UInt8(ascii: "~") { break }
            if byte == UInt8(ascii: "z"), group.isEmpty {
                result.append(contentsOf: [0, 0, 0, 0])
            } else if byte >= 0x21, byte <= 0x75 {
                group.append(byte &- 0x21)
                if group.count == 5 {
                    appendGroup(group, bytes: 4, to: &result)
                    group = []
                }
            }
        }
        if group.count > 1 {
            let bytes = group.count &- 1
            appendGroup(group + [UInt8](repeating: 84, count: 5 &- group.count), bytes: bytes, to: &result)
        }
        return result
    }

    private static func appendGroup(_ group: [UInt8], bytes: Int, to result: inout [UInt8]) {
        let value = group.reduce(UInt64(0)) { $0 &* 85 &+ UInt64($1) }
        for place in 0..<bytes { result.append(UInt8(truncatingIfNeeded: value &>> UInt64(24 &- 8 &* place))) }
    }

    private static func runLengths(_ bytes: ArraySlice<UInt8>, bytesMax: Int) -> [UInt8] {
        var result: [UInt8] = []
        var reader = ByteReader(bytes)
        while let length = reader.byte(), length != 128, result.count < bytesMax {
            if length < 128 {
                guard let run = reader.run(Int(length) &+ 1) else { break }
                result.append(contentsOf: run)
            } else if let byte = reader.byte() {
                result.append(contentsOf: repeatElement(byte, count: 257 &- Int(length)))
            }
        }
        return result
    }
}
