import Mail

extension DMARCRecord {
    /// Reads the text of a TXT record, its strings joined. nil when it is no DMARC record: it does not begin with the
    /// tag `v` and the exact value `DMARC1`, or is longer than the limit. Anything wrong behind that costs no more than
    /// the tag it is in (RFC 9989 section 4.8).
    public init?(parsing bytes: [UInt8], limits: Limits = .standard) {
        guard bytes.count <= limits.dmarcRecordBytesMax, Self.hasVersion(bytes) else { return nil }
        var tags = DMARCTags(bytes[...], limits: limits)
        text = PrintableText.line(bytes, limit: limits.dmarcRecordBytesMax)
        let policies = ["p", "sp", "np"].map { name in tags.take(name) { DMARCPolicy(rawValue: $0.text) } }
        domainPolicy = policies[0]
        subdomainPolicy = policies[1]
        absentPolicy = policies[2]
        let hasFault = policies[0] == nil || !tags.invalid.isEmpty
        let suffix = tags.take("psd", oneOf: ["y", "n", "u"])
        isPublicSuffix = suffix == "y" ? true : suffix == "n" ? false : nil
        isTesting = tags.take("t", oneOf: ["y", "n"]) == "y"
        dkimAlignment = tags.take("adkim") { DMARCAlignment(rawValue: $0.text) } ?? .relaxed
        spfAlignment = tags.take("aspf") { DMARCAlignment(rawValue: $0.text) } ?? .relaxed
        aggregateURIs = tags.takeURIs("rua")
        failureURIs = tags.takeURIs("ruf")
        let options = tags.take("fo", Self.failureOptions)
        failureOptions = failureURIs.isEmpty ? ["0"] : options ?? ["0"]
        invalidTags = tags.invalid
        standing = hasFault ? (aggregateURIs.isEmpty ? .unusable : .reportsOnly) : .asPublished
    }

    /// `"v" *WSP "=" *WSP %s"DMARC1"`, followed by a semicolon or the end, without anything in front.
    static func hasVersion(_ bytes: [UInt8]) -> Bool {
        guard bytes.first?.lowercased == 0x76 else { return false }
        var rest = bytes.dropFirst().drop(while: \.isBlank)
        guard rest.popFirst() == ASCII.equals else { return false }
        rest = rest.drop(while: \.isBlank)
        guard rest.starts(with: "DMARC1".utf8) else { return false }
        rest = rest.dropFirst(6).drop(while: \.isBlank)
        return rest.isEmpty || rest.first == ASCII.semicolon
    }

    /// Letters with colons between them, each at most once; `0` and `1` exclude each other.
    private static func failureOptions(_ value: ArraySlice<UInt8>) -> [String]? {
        let options = value.split(separator: ASCII.colon, maxSplits: 4, omittingEmptySubsequences: false)
            .map(\.trimmed.text)
        let isValid =
            options.allSatisfy { ["0", "1", "d", "s"].contains($0) }
            && Set(options).count == options.count && !(options.contains("0") && options.contains("1"))
        return isValid ? options : nil
    }
}
