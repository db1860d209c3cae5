/// The result of one method: `spf=pass reason="..." smtp.mailfrom=example.net` (`resinfo` of RFC 8601 section 2.2).
public struct MethodResult: Sendable, Hashable {
    /// The method, in small letters: `spf`, `dkim`, `dmarc`, ….
    public let method: String
    public let methodVersion: Int?
    /// The word for what came out, in small letters: `pass`, `fail`, `none`, ….
    public let result: String
    /// The comment that follows the result. For people: nothing may be decided on it.
    public private(set) var comment: String?
    public let reason: String?
    public let properties: [ResultProperty]

    public init(
        _ method: String,
        version: Int? = nil,
        _ result: String,
        reason: String? = nil,
        properties: [ResultProperty] = []
    ) {
        self.method = ResultText.keyword(method)
        self.methodVersion = version.flatMap(ResultText.number)
        self.result = ResultText.keyword(result)
        self.reason = reason.map { ResultText.value($0) }
        let countMax = Limits.standard.resultsPropertiesMax
        self.properties = properties.count <= countMax ? properties : Array(properties.prefix(countMax))
    }

    /// The same result with a comment; an empty one is none.
    public func commented(_ comment: String?) -> MethodResult {
        var copy = self
        copy.comment = comment.flatMap { $0.isEmpty ? nil : ResultText.value($0) }
        return copy
    }

    /// The value of the first property with these names.
    public func value(_ ptype: String, _ name: String) -> String? {
        properties.first { $0.ptype == ptype && $0.name == name }?.value
    }

    /// The order in which methods are written: as the checks build on each other.
    private static let order = ["iprev", "auth", "spf", "sender-id", "domainkeys", "dkim", "arc", "dmarc"]

    static func rank(_ result: MethodResult) -> Int { order.firstIndex(of: result.method) ?? order.count }
}
