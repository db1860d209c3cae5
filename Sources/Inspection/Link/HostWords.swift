import Mail

/// A name of a host in its parts: labels below the public suffix, and the words between their hyphens.
struct HostWords {
    /// Below the public suffix, from the left.
    let labels: [String]
    /// The public suffix.
    let suffix: [String]

    /// - Parameter domain: what somebody registered.
    init(host: String, domain: String) {
        let all = host.split(separator: ".").map(String.init)
        let suffixCount = max(0, domain.split(separator: ".").count - 1)
        labels = all.dropLast(suffixCount).map(Self.readable)
        suffix = all.suffix(suffixCount)
    }

    /// Labels beyond ASCII as they are seen.
    private static func readable(_ label: String) -> String {
        guard label.hasPrefix("xn--"), let undone = InternationalName.unicode([UInt8](label.utf8)) else { return label }
        return Skeleton.plain(undone.text)
    }

    /// All words in their order, labels and hyphens alike being borders.
    var words: [String] { labels.flatMap { $0.split(separator: "-").map(String.init) } }

    /// What an organisation's name may stand in: each label, each word of it, and two of its words that are neighbours.
    var candidates: [String] {
        var result: [String] = []
        for label in labels.prefix(Self.labelsMax) {
            result.append(label)
            let words = label.split(separator: "-").map(String.init)
            guard words.count > 1 else { continue }
            result += words
            for (one, other) in zip(words, words.dropFirst()) { result += [one + "-" + other, one + other] }
        }
        return result
    }

    private static let labelsMax = 32
}
