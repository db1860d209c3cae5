/// The numbers of an RSA public key, read from its DER form: a SubjectPublicKeyInfo (RFC 5280 section 4.1) or an
/// RSAPublicKey (RFC 8017 appendix A.1.1).
struct RSAPublicKeyNumbers {
    /// Without leading zero bytes.
    let modulus: ArraySlice<UInt8>
    let exponent: ArraySlice<UInt8>

    /// nil when the bytes are neither. The object identifier is not looked at: the library that builds the key does.
    init?(der bytes: ArraySlice<UInt8>) {
        var outer = DERReader(bytes)
        guard let content = outer.read(DERReader.Tag.sequence) else { return nil }
        var reader = DERReader(content)
        if reader.nextTag == DERReader.Tag.sequence {
            // AlgorithmIdentifier, then the RSAPublicKey inside a BIT STRING without unused bits.
            guard reader.read(DERReader.Tag.sequence) != nil,
                let string = reader.read(DERReader.Tag.bitString), string.first == 0
            else { return nil }
            var inner = DERReader(string.dropFirst())
            guard let key = inner.read(DERReader.Tag.sequence) else { return nil }
            reader = DERReader(key)
        }
        guard let modulus = reader.read(DERReader.Tag.integer), let exponent = reader.read(DERReader.Tag.integer)
        else { return nil }
        self.modulus = modulus.drop { $0 == 0 }
        self.exponent = exponent.drop { $0 == 0 }
        if self.modulus.isEmpty || self.exponent.isEmpty { return nil }
    }

    var bits: Int { modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0) }
}
