/// UTF-7 (RFC 2152): ASCII with runs of base64-coded UTF-16 between `+` and `-`.
enum UTF7Decoding {
    static func text(of bytes: ArraySlice<UInt8>) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var bits: UInt32 = 0
        var bitCount: UInt32 = 0
        var shifted = false
        var runIsEmpty = false
        for byte in bytes {
            let value = Base64Digits.values[Int(byte)]  // of 256
            if shifted, value < 64 {
                runIsEmpty = false
                bits = bits << 6 | UInt32(value)
                bitCount &+= 6
                if bitCount >= 16 {
                    bitCount &-= 16  // below 6 again: bits never holds more than 22
                    units.append(UInt16(truncatingIfNeeded: bits >> bitCount))
                    bits &= (1 << bitCount) &- 1
                }
                continue
            }
            if shifted {
                shifted = false
                if byte == ASCII.hyphen {
                    if runIsEmpty { units.append(0x2B) }  // "+-" is a plus sign
                    continue
                }
            }
            if byte == UInt8(ascii: "+") {
                (shifted, runIsEmpty, bits, bitCount) = (true, true, 0, 0)
            } else {
                units.append(byte < 0x80 ? UInt16(byte) : 0xFFFD)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
