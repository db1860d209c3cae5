extension LinkInspection {
    /// What a service is asked about: links to strangers' pages that a click leads along, each once.
    func digests(in survey: LinkSurvey) -> [LinkDigests] {
        var seen: Set<[[UInt8]]> = []
        var result: [LinkDigests] = []
        for target in survey.followed where target.owner == nil && !own.owns(target.host) {
            guard result.count < limits.digestsMax else { break }
            let digests = badLinks.digests(of: target.destination)
            if !digests.isEmpty, seen.insert(digests).inserted {
                result.append(LinkDigests(host: target.host, part: target.link.part, digests: digests))
            }
        }
        return result
    }
}
