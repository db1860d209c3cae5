import Mail

/// Names of public suffixes where they are none: `amazon.co.jp.example.cn`, `x-co-jp.top`, `jp.co.example.cn`,
/// `https://example.co/jp/…`. One rule for all of them: the two halves of a suffix side by side, in either order.
enum SuffixMimicry {
    /// The imitated suffix as it is written there; nil if there is none.
    static func found(in words: HostWords, path: [UInt8]) -> String? {
        inName(words) ?? inPath(words, path)
    }

    private static func inName(_ words: HostWords) -> String? {
        let all = words.words
        for (one, other) in zip(all, all.dropFirst()) {
            let isSuffix = secondLevels.contains(one) && countries.contains(other)
            let isReversed = countries.contains(one) && secondLevels.contains(other) && one != "in"
            if isSuffix || isReversed { return one + "." + other }
        }
        // A whole label `com` is no name of anything, and `com-` begins what somebody wants to be read as one.
        let inner = words.labels.dropLast()
        if inner.dropFirst().contains("com") { return "com" }
        if !inner.isEmpty, let last = words.labels.last, last.hasPrefix("com-") || last.hasPrefix("jp-") {
            return String(last.prefix { $0 != "-" }) + "-"
        }
        if all.contains("cojp") { return "cojp" }
        return nil
    }

    /// `example.co/jp`: the country that is missing in the name begins the path.
    private static func inPath(_ words: HostWords, _ path: [UInt8]) -> String? {
        guard words.suffix.count == 1, let ending = words.suffix.first, ending != "com", secondLevels.contains(ending)
        else { return nil }
        let segment = country(of: path)
        return segment.isEmpty ? nil : ending + "/" + segment
    }

    /// The first segment of a path if it is the name of a country; else empty.
    static func country(of path: [UInt8]) -> String {
        let segment = path.dropFirst().prefix { $0.isLetter || $0.isDigit }
        guard segment.count == 2 else { return "" }
        let name = segment.map(\.lowercased).text
        return countries.contains(name) ? name : ""
    }

    private static let secondLevels: Set<String> = ["co", "or", "ne", "go", "ac", "ad", "gr", "ed", "lg", "com", "gov"]
    private static let countries: Set<String> = [
        "jp", "uk", "kr", "cn", "tw", "hk", "sg", "th", "id", "in", "au", "nz", "br", "mx", "ar", "za", "tr", "il",
    ]
}
