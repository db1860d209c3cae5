extension Message {
    /// The body of a part with its transfer encoding undone, at most `limit` bytes of it.
    ///
    /// A container and a body that is not encoded cost no copy. Decoding never makes a body longer.
    public func decodedBody(of part: Part, limit: Int = Limits.standard.decodedBodyBytesMax) -> DecodedBody {
        let raw = bytes[part.body]
        var body =
            switch part.isContainer ? .binary : part.transferEncoding {
            case .sevenBit, .eightBit, .binary, .unknown: DecodedBody(bytes: raw)
            case .quotedPrintable: QuotedPrintable.decode(raw)
            case .base64: Base64.decode(raw)
            case .uuencode: UUDecoder.decode(raw)
            }
        if body.bytes.count > limit {
            body.bytes = body.bytes.prefix(max(0, limit))
            body.isCutOff = true
        }
        return body
    }

    /// How many bytes `decodedBody(of:)` has.
    public func decodedCount(of part: Part) -> Int {
        guard part.transferEncoding == .base64, !part.isContainer else { return decodedBody(of: part).bytes.count }
        return min(Base64.decodedCount(bytes[part.body]), Limits.standard.decodedBodyBytesMax)
    }
}
