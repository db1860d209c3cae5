/// The value of Content-Type (RFC 2045 section 5).
public struct ContentType: Sendable, Hashable {
    /// The type in small letters, "text"; never empty.
    public let type: String
    /// The subtype in small letters, "plain"; empty where the field has none, which RFC 2045 does not allow.
    public let subtype: String
    public let parameters: ParameterList

    public init(type: String, subtype: String, parameters: ParameterList = ParameterList()) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// What a part without Content-Type is (RFC 2045 section 5.2).
    public static let plainText = ContentType(type: "text", subtype: "plain")

    /// Reads the value of the field; nil if it names no type.
    public init?(
        parsing value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) {
        var scanner = TypeScanner(value)
        let type = scanner.token(stoppingAtSlash: true)
        guard !type.isEmpty else { return nil }
        let subtype = scanner.skipSlash() ? scanner.token(stoppingAtSlash: false) : []
        self.init(
            type: type.text,
            subtype: subtype.text,
            parameters: ParameterList(parsing: scanner.rest, charsets: charsets, limits: limits)
        )
    }

    /// `type/subtype`, or the type alone.
    public var name: String { subtype.isEmpty ? type : "\(type)/\(subtype)" }

    public var isMultipart: Bool { type == "multipart" }

    /// The charset parameter as it was written.
    public var charset: String? { parameters["charset"]?.value }

    /// The boundary parameter; nil if absent or empty.
    public var boundary: [UInt8]? { parameters["boundary"].flatMap { $0.bytes.isEmpty ? nil : $0.bytes } }
}
