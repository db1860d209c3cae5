import Authentication
import DNS

extension DMARCOutcome {
    /// The outcome as documented in `docs/json.md`. The members of the deciding author domain stand at the top.
    func json(in language: Language) -> JSONValue { json(as: .shown(in: language)) }

    func json(as form: ReportForm) -> JSONValue {
        let reason = form.text(reason.phrase)
        let policy = deciding?.policyJSON ?? .object(DMARCAuthorOutcome.noPolicy)
        // Nearly every message has one author domain, and what is true of it is true of the message.
        let isOne = authors.count == 1 && domainsOmitted.isEmpty
        var members: JSONMembers = [
            "result": .string(result.rawValue),
            "reason": reason,
            "disposition": .string(disposition.rawValue),
            "domainsOmitted": .array(domainsOmitted.map { .string($0.description) }),
        ]
        if !isOne || !form.isStored {
            members["authors"] = .array(
                authors.map { author in
                    isOne
                        ? author.json(reason, policy)
                        : author.json(form.text(author.reason.phrase), author.policyJSON)
                }
            )
        }
        return form.members(members, steps: ["walks": .array(walks.map(\.json))]).merging(policy)
    }

    /// A stored outcome with its only author domain, which was left out.
    static func completed(_ stored: JSONValue) -> JSONValue {
        guard case .object(var members) = stored, members["authors"] == nil else { return stored }
        var author: JSONMembers = ["domain": members["header.from"] ?? nil]
        for name in ["result", "reason"] + DMARCAuthorOutcome.noPolicy.pairs.map(\.0) { author[name] = members[name] }
        members["authors"] = .array([.object(author)])
        return .object(members)
    }
}

extension DMARCAuthorOutcome {
    fileprivate func json(_ reason: JSONValue, _ policy: JSONValue) -> JSONValue {
        let head: JSONValue = ["domain": .optional(domain), "result": .string(result.rawValue), "reason": reason]
        return head.merging(policy)
    }

    /// What was published, by whom, and what is aligned with it.
    var policyJSON: JSONValue {
        [
            "policy": .optional(policy?.rawValue),
            "publishedPolicy": .optional(publishedPolicy?.rawValue),
            "policyTag": .optional(policyTag?.rawValue),
            "policyDomain": .optional(policyDomain),
            "organizationalDomain": .optional(organizationalDomain),
            "record": .optional(record?.text),
            "spfAligned": .bool(spfAligned != nil),
            "dkimAligned": .bool(!dkimAligned.isEmpty),
            "alignedDomains": .array((([spfAligned].compactMap(\.self)) + dkimAligned).map { .string($0.description) }),
        ]
    }

    /// The same members where there is no author domain.
    fileprivate static let noPolicy: JSONMembers = [
        "policy": nil, "publishedPolicy": nil, "policyTag": nil, "policyDomain": nil, "organizationalDomain": nil,
        "record": nil, "spfAligned": false, "dkimAligned": false, "alignedDomains": [],
    ]
}

extension DMARCWalk {
    var json: JSONValue {
        [
            "start": .optional(start),
            "organizationalDomain": .optional(organizationalDomain),
            "answers": .array(steps.map(\.answer.json)),
        ]
    }
}
