import DNS

extension PolicyFacts {
    /// The entry of the list that fits the message most exactly; nil when none does.
    ///
    /// An address and a domain are denied by their mere name. They are allowed only when they are authentic, since
    /// anybody can write them: the author's when the author is proven, the return path when SPF passes for it and
    /// nothing speaks against the author.
    func listed(_ list: ListName) -> ListMatch? {
        let table = list == .allow ? lists.allow : lists.deny
        guard !table.isEmpty else { return nil }
        var found = client.flatMap { table.match($0, now: now) }
        for address in list == .allow ? authenticSenders : claimedSenders {
            guard let match = table.match(address, now: now) else { continue }
            if match.rank > found?.rank ?? -1 { found = match }
        }
        return found
    }

    private var claimedSenders: [MailAddress] { authors + (returnPath.map { [$0] } ?? []) }

    private var authenticSenders: [MailAddress] {
        var senders: [MailAddress] = []
        switch standing {
        case .proven(let domain, _): senders += authors.filter { $0.domain == domain }
        case .contradicted, .ambiguous: return []
        case .unproven, .undetermined: break
        }
        if confirmedReturnPath != nil, let returnPath { senders.append(returnPath) }
        return senders
    }
}
