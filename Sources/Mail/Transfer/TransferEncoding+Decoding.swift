extension TransferEncoding {
    /// Undoes the encoding of a whole body; at most `limit` bytes of what it gives.
    public func decode(
        _ body: ArraySlice<UInt8>,
        limit: Int = Limits.standard.decodedBodyBytesMax
    ) -> DecodedBody {
        var decoded =
            switch self {
            case .sevenBit, .eightBit, .binary, .unknown: DecodedBody(bytes: body)
            case .quotedPrintable: QuotedPrintable.decode(body)
            case .base64: Base64.decode(body)
            case .uuencode: UUDecoder.decode(body)
            }
        if decoded.bytes.count > limit {
            decoded.bytes = decoded.bytes.prefix(max(0, limit))
            decoded.isCutOff = true
        }
        return decoded
    }
}

extension Part {
    /// What is to be undone to have its content: nothing for a container, whatever it says (RFC 2045 section 6.4).
    public var contentEncoding: TransferEncoding { isContainer ? .binary : transferEncoding }
}
