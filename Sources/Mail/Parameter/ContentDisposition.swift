/// The value of Content-Disposition (RFC 2183).
public struct ContentDisposition: Sendable, Hashable {
    /// "attachment", "inline" or another word, in small letters.
    public let type: String
    public let parameters: ParameterList

    public init(type: String, parameters: ParameterList = ParameterList()) {
        self.type = type
        self.parameters = parameters
    }

    /// Reads the value of the field; nil if it holds neither a type nor a parameter. Without a type the part counts
    /// as an attachment (RFC 2183 section 2.8).
    public init?(
        parsing value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) {
        var scanner = TypeScanner(value)
        let type = scanner.token(stoppingAtSlash: false)
        let isParameter = type.isEmpty || type.contains(ASCII.equals)
        let rest = isParameter ? value : scanner.rest
        let parameters = ParameterList(parsing: rest, charsets: charsets, limits: limits)
        if isParameter, parameters.parameters.isEmpty { return nil }
        self.init(type: isParameter ? "attachment" : type.text, parameters: parameters)
    }

    public var isAttachment: Bool { type != "inline" }
}
