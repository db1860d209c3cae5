import Mail

extension WebAddress {
    /// Reads an address; nil where a browser finds none.
    ///
    /// - Parameters:
    ///   - base: what it is relative to; without one, only an address with a scheme is one.
    ///   - limit: bytes that are looked at; what stands behind is cut off.
    public init?(
        parsing bytes: ArraySlice<UInt8>,
        base: WebAddress? = nil,
        limit: Int = InspectionLimits.standard.linkBytesMax
    ) {
        var parser = WebAddressParser(bytes.prefix(max(0, limit)), base: base)
        guard let address = parser.address() else { return nil }
        self = address
    }

    public init?(
        parsing text: String,
        base: WebAddress? = nil,
        limit: Int = InspectionLimits.standard.linkBytesMax
    ) {
        self.init(parsing: Array(text.utf8)[...], base: base, limit: limit)
    }
}
