import Mail

extension SenderInspection {
    /// To whom it is written, and where an answer would go.
    func judgeAddressing(_ reading: SenderReading, _ facts: SenderFacts, into collector: inout FindingCollector) {
        if reading.isBroken {
            collector.add(.brokenAuthor, at: .field("From"), [reading.name, reading.author?.address ?? ""])
        }
        guard let author = reading.author, author.isComplete, reading.rewriter == nil else { return }
        let address = author.address.lowercased()
        if Set(reading.authors.filter(\.isComplete).map { $0.address.lowercased() }).count > 1 {
            collector.add(.severalAuthors, at: .field("From"), reading.authors.prefix(5).map(\.address))
        }
        guard !reading.isFromList else { return }
        judgeReply(reading, into: &collector)
        let addressed = reading.recipients.map { $0.address.lowercased() }
        if addressed == [address], facts.recipients != [address] {
            collector.add(.writesToItself, at: .field("To"), [address])
        } else if !facts.recipients.isEmpty, Set(addressed).isDisjoint(with: facts.recipients) {
            collector.add(.notAddressed, at: .field("To"), addressed.isEmpty ? [] : [addressed[0]])
        }
    }

    private func judgeReply(_ reading: SenderReading, into collector: inout FindingCollector) {
        let domain = suffixes.registrableDomain(of: reading.domain)
        let other = reading.replyTo.first { reply in
            reply.isComplete && suffixes.registrableDomain(of: reply.asciiDomain) != domain
        }
        guard let other else { return }
        let isAtHome = organisations.owner(of: other.asciiDomain) != nil && !services.isOpenToAll(other.asciiDomain)
        if isAtHome, organisations.owner(of: other.asciiDomain) == organisations.owner(of: reading.domain) { return }
        let isFree = services.isOpenToAll(other.asciiDomain) && !services.isOpenToAll(reading.domain)
        collector.add(
            isFree ? .replyToFreeMail : .replyElsewhere,
            at: .field("Reply-To"),
            [other.address, reading.author?.address ?? ""]
        )
    }
}
