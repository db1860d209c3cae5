import Inspection

extension SuffixList {
    /// The suffixes that the tests need; the whole list is the system's.
    static let few = SuffixList { host in
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        let pair = labels.suffix(2).joined(separator: ".")
        let isPair = ["co.jp", "or.jp", "ne.jp", "go.jp", "co.uk", "com.br", "web.app", "duckdns.org"].contains(pair)
        guard labels.count > (isPair ? 2 : 1) else { return nil }
        return labels.suffix(isPair ? 3 : 2).joined(separator: ".")
    }
}
