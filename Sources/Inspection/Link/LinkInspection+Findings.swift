import Mail

extension LinkInspection {
    /// What is to be said about the links of a message.
    ///
    /// - Parameters:
    ///   - sender: who the message says it is from.
    ///   - facts: what is known about the sender from elsewhere.
    public func findings(in survey: LinkSurvey, sender: SenderReading, facts: SenderFacts) -> [Finding] {
        var collector = FindingCollector(limits: limits)
        let context = Context(sender: sender, facts: facts, suffixes: suffixes)
        var hosts: Set<String> = []
        for target in survey.targets {
            judgeScheme(target, into: &collector)
            guard target.destination.isWeb || target.address.isWeb else { continue }
            judgeWriting(target, into: &collector)
            judgePlace(target, context, into: &collector)
            judgeShown(target, context, into: &collector)
            // What a name is like is said once for each name.
            let country = SuffixMimicry.country(of: target.destination.path)
            if hosts.insert(country.isEmpty ? target.host : target.host + " " + country).inserted {
                judgeName(target, context, into: &collector)
            }
        }
        judgeClaim(survey, context, into: &collector)
        judgeStranger(survey, context, into: &collector)
        if survey.isCutOff { collector.add(.tooMany, at: .message, [String(limits.linksMax)]) }
        return collector.findings
    }

    /// What the links of one message are compared with.
    struct Context {
        let sender: SenderReading
        /// Registrable domains that stand behind the message by proof.
        let proven: Set<String>
        /// Addresses of the recipients, lower-case, as bytes and in base64.
        let recipients: RecipientMarks
        /// Registrable domains of the list that the message came through.
        let lists: Set<String>
        /// Organisations that the sender's name or the subject claims.
        let claimed: Set<String>

        init(sender: SenderReading, facts: SenderFacts, suffixes: SuffixList) {
            self.sender = sender
            let names = facts.provenAuthors.union(facts.signers).union([facts.confirmedReturnPath].compactMap(\.self))
            proven = Set(names.compactMap(suffixes.registrableDomain(of:)))
            recipients = RecipientMarks(facts.recipients + sender.recipients.map { $0.address.lowercased() })
            lists = Set(sender.listDomains.compactMap(suffixes.registrableDomain(of:)))
            claimed = Set((sender.claims + sender.subjectClaims).map(\.organisation.identifier))
        }
    }

    /// Whether a link belongs to the sender by proof, to us, or to the list: none of them is the trap.
    func isAtHome(_ target: LinkSurvey.Target, _ context: Context) -> Bool {
        guard let domain = target.domain else { return false }
        return context.proven.contains(domain) || context.lists.contains(domain) || own.owns(target.host)
    }

    // MARK: - How a link is written

    private func judgeScheme(_ target: LinkSurvey.Target, into collector: inout FindingCollector) {
        let place = Finding.Place.part(target.link.part)
        switch target.address.scheme {
        case "data" where target.isFollowed && target.address.path.starts(with: "text/html".utf8):
            collector.add(.carriesPage, at: place, [])
        case "javascript" where target.isFollowed, "vbscript" where target.isFollowed:
            // `javascript:void(0)` does nothing: what generators write for a button.
            if target.address.path.count > 16 { collector.add(.runsScript, at: place, []) }
        case "tel": collector.add(.callsTelephone, at: place, [target.address.path.text])
        default: break
        }
        if target.link.origin == .code { collector.add(.fromCode, at: place, [target.address.text]) }
    }

    private func judgeWriting(_ target: LinkSurvey.Target, into collector: inout FindingCollector) {
        let address = target.address
        let place = Finding.Place.part(target.link.part)
        if address.oddities.contains(.unusualNumber) {
            collector.add(.unusualNumber, at: place, [target.link.target, address.host?.text ?? ""])
        } else if let host = address.host, host.isAddress, !host.isLocal, target.isFollowed {
            collector.add(.numericHost, at: place, [host.text])
        }
        if let userinfo = address.userinfo, !userinfo.isEmpty {
            collector.add(.userinfo, at: place, [userinfo, target.host])
        }
        if !address.oddities.isDisjoint(with: [.backslash, .encodedHost]) || hasBlanksInHost(address, target.link) {
            collector.add(.oddlyWritten, at: place, [target.link.target, address.text])
        }
        if let port = address.port, target.isFollowed, address.host?.isLocal == false {
            collector.add(.oddPort, at: place, [target.host, String(port)])
        }
        if let readable = address.host?.readable, readable != address.host?.text {
            collector.add(.nonASCIIHost, at: place, [readable, target.host])
        }
    }

    /// Line breaks in a long path come from wrapping; in front of the path nobody breaks a line.
    private func hasBlanksInHost(_ address: WebAddress, _ link: ShownLink) -> Bool {
        guard address.oddities.contains(.blanksInside), let host = address.host?.name else { return false }
        return !Array(link.target.utf8).lowercased[...].holds(host)
    }
}
