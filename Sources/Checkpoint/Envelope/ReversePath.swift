import Mail

/// The return path as SPF and DMARC need it: whatever a client sent in MAIL FROM has a domain behind its last `@`.
enum ReversePath {
    /// Quoted local parts are unquoted and source routes left out (RFC 5321 section 4.1.2). What is no address is
    /// still cut at its last `@`: a client that sends nonsense must not thereby escape the check of its domain.
    static func address(_ bytes: [UInt8]) -> EnvelopeAddress {
        guard let at = bytes.lastIndex(of: ASCII.at) else { return EnvelopeAddress(localPart: [], domain: bytes) }
        let isPlain = bytes.first != ASCII.quote && !(bytes.first == ASCII.at && bytes.contains(ASCII.colon))
        if !isPlain, let address = EnvelopeAddress(parsing: bytes[...]) { return address }
        return EnvelopeAddress(localPart: Array(bytes[..<at]), domain: Array(bytes[at...].dropFirst()))
    }
}
