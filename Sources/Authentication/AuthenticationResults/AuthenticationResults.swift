/// What one server found out about a message, as it writes it into the header for those behind it: the value of an
/// `Authentication-Results` field (RFC 8601; RFC 7601 and older read the same way), or of the ARC field of that kind
/// (RFC 8617 section 4.1.1).
///
/// Whatever is in a value of this type can be written without harm: the parts are cleaned when they are set, so that
/// no text, from wherever it comes, ends a field, a result or a quotation (`ResultText`).
public struct AuthenticationResults: Sendable, Hashable {
    /// The server that speaks (RFC 8601 section 2.5). nil where it is missing, as large providers write it.
    public let authservID: String?
    /// The version of the field, when it is written; 1 is meant otherwise (RFC 8601 section 2.2).
    public let version: Int?
    /// `i=` of an `ARC-Authentication-Results` field; nil in any other.
    public let instance: Int?
    /// The results in the order they stand. Empty is written as `none`.
    public let results: [MethodResult]
    /// Whether the field was longer than `Limits.resultsFieldBytesMax`: only its authserv-id was read then.
    public let isOversize: Bool

    public init(
        authservID: String?,
        version: Int? = nil,
        instance: Int? = nil,
        results: [MethodResult],
        limits: Limits = .standard
    ) {
        self.authservID = authservID.map { ResultText.value($0, maxBytes: limits.resultsValueBytesMax) }
        self.version = authservID == nil ? nil : version.flatMap(ResultText.number)
        self.instance = instance.flatMap(ResultText.number)
        self.results = Array(results.prefix(limits.resultsMax))
        self.isOversize = false
    }

    init(oversizeFrom authservID: String?, limits: Limits) {
        self.authservID = authservID.map { ResultText.value($0, maxBytes: limits.resultsValueBytesMax) }
        self.version = nil
        self.instance = nil
        self.results = []
        self.isOversize = true
    }

    /// The results of one method, in the order they stand.
    public func results(of method: String) -> [MethodResult] { results.filter { $0.method == method } }

    /// The same with the results in the order in which we write them: by method, in a fixed order, and results of one
    /// method as they stood.
    public var sorted: AuthenticationResults {
        // Ours are written in this order from the first.
        let isSorted = zip(results, results.dropFirst()).allSatisfy { one, next in
            let (left, right) = (MethodResult.rank(one), MethodResult.rank(next))
            return left < right || (left == right && one.method <= next.method)
        }
        if isSorted { return self }
        let ranked = results.enumerated().map { (rank: MethodResult.rank($1), offset: $0, result: $1) }
        let ordered = ranked.sorted { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            if left.result.method != right.result.method { return left.result.method < right.result.method }
            return left.offset < right.offset
        }
        return replacing(results: ordered.map(\.result))
    }

    func replacing(results: [MethodResult]) -> AuthenticationResults {
        AuthenticationResults(authservID: authservID, version: version, instance: instance, results: results)
    }
}
