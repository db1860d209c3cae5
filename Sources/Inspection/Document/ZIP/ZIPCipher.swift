/// The old encryption of ZIP (APPNOTE section 6.1), which partners still send with the password in the next mail.
struct ZIPCipher {
    private var keys: (UInt32, UInt32, UInt32) = (0x1234_5678, 0x2345_6789, 0x3456_7890)

    /// Bytes before the content that are only there to be checked.
    static let headerLength = 12

    init(password: [UInt8]) {
        for byte in password { update(byte) }
    }

    private mutating func update(_ byte: UInt8) {
        keys.0 = CRC32.updated(keys.0, byte)
        keys.1 = (keys.1 &+ keys.0 & 0xFF) &* 134_775_813 &+ 1
        keys.2 = CRC32.updated(keys.2, UInt8(truncatingIfNeeded: keys.1 &>> 24))
    }

    mutating func decrypted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            let mixed = keys.2 & 0xFFFF | 2
            let plain = byte ^ UInt8(truncatingIfNeeded: (mixed &* (mixed ^ 1)) &>> 8)
            update(plain)
            result.append(plain)
        }
        return result
    }
}
