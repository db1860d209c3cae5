import Mail

/// A name of a host in its parts: labels below the public suffix, and the words between their hyphens.
struct HostWords {
    /// Below the public suffix, from the left.
    let labels: [String]
    /// The public suffix.
    let suffix: [String]

    /// - Parameters:
    ///   - domain: what somebody registered.
    ///   - service: under which a service gives names away, if the host is one of those.
    init(host: String, domain: String, service: String? = nil) {
        let all = host.split(separator: ".").map(String.init)
        let serviceCount = service?.split(separator: ".").count ?? 0
        let suffixCount = max(serviceCount, domain.split(separator: ".").count - 1)
        labels = all.dropLast(suffixCount).map(Self.readable)
        suffix = all.suffix(suffixCount)
    }

    /// Labels beyond ASCII as they are seen.
    private static func readable(_ label: String) -> String {
        guard label.hasPrefix("xn--"), let undone = InternationalName.unicode([UInt8](label.utf8)) else { return label }
        return Skeleton.plain(undone.text)
    }

    /// All words in their order, labels and hyphens alike being borders.
    var words: [String] { labels.flatMap(Self.words) }

    private static func words(of label: String) -> [String] {
        label.split { $0 == "-" || $0 == "_" }.map(String.init)
    }

    /// What an organisation's name may stand in: each label, each word of it, and two of its words that are neighbours.
    var candidates: [String] {
        var result: [String] = []
        for label in labels.prefix(Self.labelsMax) {
            result.append(label)
            let words = Self.words(of: label)
            guard words.count > 1 else { continue }
            result += words
            for (one, other) in zip(words, words.dropFirst()) { result += [one + "-" + other, one + other] }
        }
        return result
    }

    private static let labelsMax = 32
}
