extension Message {
    /// The body of a part with its transfer encoding undone, at most `limit` bytes of it.
    ///
    /// A container and a body that is not encoded cost no copy. Decoding never makes a body longer.
    public func decodedBody(of part: Part, limit: Int = Limits.standard.decodedBodyBytesMax) -> DecodedBody {
        part.contentEncoding.decode(bytes[part.body], limit: limit)
    }

    /// How many bytes `decodedBody(of:)` has.
    public func decodedCount(of part: Part) -> Int {
        guard part.transferEncoding == .base64, !part.isContainer else { return decodedBody(of: part).bytes.count }
        return min(Base64.decodedCount(bytes[part.body]), Limits.standard.decodedBodyBytesMax)
    }
}
