/// The header and the verifier that standard encryption and RC4 by Windows' CryptoAPI share (MS-OFFCRYPTO sections
/// 2.3.2, 2.3.3 and 2.3.5.1).
struct CryptoAPIHeader {
    enum Algorithm { case rc4, aes }

    var algorithm: Algorithm
    var keyLength: Int
    var salt: [UInt8]
    var verifier: [UInt8]
    var verifierHash: [UInt8]

    /// - Parameter info: behind the version. nil for what is not known.
    init?(_ info: ArraySlice<UInt8>) {
        var reader = ByteReader(info)
        guard let flags = reader.uint32(), let length = reader.uint32(), let header = reader.run(length),
            let code = header.uint32(at: 8), let bits = header.uint32(at: 16), flags & Self.isForeign == 0
        else { return nil }
        switch code {
        case 0x6801: algorithm = .rc4
        case 0x660E...0x6610: algorithm = .aes
        case 0: algorithm = flags & Self.isAES == 0 ? .rc4 : .aes
        default: return nil
        }
        // Zero stands for 40 bits of RC4.
        keyLength = bits == 0 && algorithm == .rc4 ? 5 : bits / 8
        guard algorithm == .rc4 ? (5...16).contains(keyLength) : [16, 24, 32].contains(keyLength),
            reader.uint32() == 16, let salt = reader.run(16), let verifier = reader.run(16),
            let hashLength = reader.uint32(), hashLength == 20,
            let hash = reader.run(algorithm == .aes ? 32 : hashLength)
        else { return nil }
        self.salt = Array(salt)
        self.verifier = Array(verifier)
        verifierHash = Array(hash)
    }

    /// fExternal: somebody else's program opens it.
    private static let isForeign = 0x10
    private static let isAES = 0x20
}
