/// UTF-16 as a byte stream (RFC 2781).
enum UTF16Decoding {
    static func text(of bytes: ArraySlice<UInt8>, bigEndian: Bool?) -> String {
        var rest = bytes
        var isBigEndian = bigEndian ?? true
        if rest.starts(with: [0xFE, 0xFF]) {
            isBigEndian = true
            rest = rest.dropFirst(2)
        } else if rest.starts(with: [0xFF, 0xFE]) {
            isBigEndian = false
            rest = rest.dropFirst(2)
        }
        var units: [UInt16] = []
        units.reserveCapacity(rest.count / 2 &+ 1)
        var pending: UInt16?
        for byte in rest {
            if let first = pending {
                let second = UInt16(byte)
                units.append(isBigEndian ? first << 8 | second : second << 8 | first)
                pending = nil
            } else {
                pending = UInt16(byte)
            }
        }
        if pending != nil { units.append(0xFFFD) }
        return String(decoding: units, as: UTF16.self)
    }
}
