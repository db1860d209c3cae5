import Authentication

extension DMARCAuthorOutcome {
    /// What the domain asks receivers to do with mail that fails.
    var policyPhrase: Phrase {
        guard let published = publishedPolicy?.rawValue, let policy = policy?.rawValue, let tag = policyTag?.rawValue
        else {
            return Phrase(en: "No policy applies.", ja: "適用されるポリシーはありません。")
        }
        let lowered = published != policy
        return Phrase(
            en: "Mail that fails: \(policy) (\(tag)=\(published)\(lowered ? ", lowered one step by t=y" : "")).",
            ja: "失敗したメールの扱い：\(policy)（\(tag)=\(published)\(lowered ? "、t=y により 1 段階緩和" : "")）"
        )
    }
}
