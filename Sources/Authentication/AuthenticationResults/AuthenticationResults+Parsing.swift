import Mail

extension AuthenticationResults {
    /// Reads the value of a field (RFC 8601 section 2.2). It never fails: what cannot be understood is left out, and a
    /// field over the limit keeps nothing but its authserv-id, so that a forged one can still be recognised.
    public init(parsing value: ArraySlice<UInt8>, limits: Limits = .standard) {
        self.init(parsing: value, withInstance: false, limits: limits)
    }

    /// Reads the value of an `ARC-Authentication-Results` field, which has `i=1;` in front (RFC 8617 section 4.1.1).
    public init(parsingARC value: ArraySlice<UInt8>, limits: Limits = .standard) {
        self.init(parsing: value, withInstance: true, limits: limits)
    }

    private init(parsing value: ArraySlice<UInt8>, withInstance: Bool, limits: Limits) {
        let isOversize = value.count > limits.resultsFieldBytesMax
        var parser = ResultsParser(value.prefix(limits.resultsFieldBytesMax), limits: limits)
        let instance = withInstance ? parser.instance() : nil
        let (authservID, version) = parser.identity()
        guard !isOversize else {
            self.init(oversizeFrom: authservID, limits: limits)
            return
        }
        let results = parser.results()
        self.init(authservID: authservID, version: version, instance: instance, results: results, limits: limits)
    }
}
