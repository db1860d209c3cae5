/// Charsets in which a byte is a character.
enum SingleByte {
    static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
        text(of: bytes) { byte in
            byte >= 0x80 && byte < 0xA0 ? high1252[Int(byte &- 0x80)] : UInt16(byte)
        }
    }

    static func latin9(_ bytes: ArraySlice<UInt8>) -> String {
        text(of: bytes) { byte in
            switch byte {
            case 0xA4: 0x20AC
            case 0xA6: 0x0160
            case 0xA8: 0x0161
            case 0xB4: 0x017D
            case 0xB8: 0x017E
            case 0xBC: 0x0152
            case 0xBD: 0x0153
            case 0xBE: 0x0178
            default: UInt16(byte)
            }
        }
    }

    /// The ASCII characters, and one U+FFFD for each run of other bytes.
    static func ascii(_ bytes: ArraySlice<UInt8>) -> String {
        var result = String.UnicodeScalarView()
        var inRun = false
        for byte in bytes {
            if byte < 0x80 {
                result.append(Unicode.Scalar(byte))
                inRun = false
            } else if !inRun {
                result.append("\u{FFFD}")
                inRun = true
            }
        }
        return String(result)
    }

    private static func text(of bytes: ArraySlice<UInt8>, _ unit: (UInt8) -> UInt16) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        for byte in bytes { units.append(unit(byte)) }
        return String(decoding: units, as: UTF16.self)
    }

    /// Bytes 0x80 to 0x9F of windows-1252; the five unassigned ones are the C1 controls.
    private static let high1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
