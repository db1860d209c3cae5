public import DNS
import Mail

extension AuthenticationResults {
    /// The results of a message with the properties that are registered for them (RFC 8601 section 2.7, RFC 8617
    /// section 10.2, RFC 9989 section 9.2).
    public init(authservID: String, outcomes: AuthenticationOutcomes, limits: Limits = .standard) {
        var results: [MethodResult] = []
        if let outcome = outcomes.reverseDNS { results.append(outcome.methodResult) }
        if let outcome = outcomes.spfHelo { results.append(outcome.methodResult) }
        // For the null sender both identities are one: it is told once.
        if let result = outcomes.spf?.methodResult, !results.contains(result) { results.append(result) }
        if let outcome = outcomes.senderID { results.append(outcome.methodResult) }
        if let outcome = outcomes.domainKeys { results.append(outcome.methodResult) }
        if let signatures = outcomes.dkim {
            results += signatures.isEmpty ? [MethodResult("dkim", "none")] : signatures.map(\.methodResult)
        }
        if let chain = outcomes.arc, chain.result != .none {
            results.append(chain.methodResult(client: outcomes.client))
        }
        if let outcome = outcomes.dmarc { results.append(outcome.methodResult) }
        self.init(authservID: authservID, results: results, limits: limits)
    }
}

extension ReverseDNSOutcome {
    /// `iprev=pass policy.iprev=192.0.2.1`
    public var methodResult: MethodResult {
        let result = MethodResult(
            "iprev",
            result.rawValue,
            reason: reason.word,
            properties: [ResultProperty("policy", "iprev", address.description)]
        )
        return result.commented((confirmedName ?? names.first)?.description)
    }
}

extension SPFOutcome {
    /// `spf=pass smtp.mailfrom=user@example.net` or `smtp.helo=mx.example.net`
    public var methodResult: MethodResult {
        MethodResult("spf", result.rawValue, reason: reason.word, properties: [property].compactMap(\.self))
    }

    private var property: ResultProperty? {
        switch identity {
        case .mailFrom(let sender) where !sender.isNull:
            ResultProperty("smtp", "mailfrom", Self.address(sender, domain))
        // The null sender is checked as postmaster at the HELO name (RFC 7208 section 2.4).
        case .helo, .mailFrom: domain.map { ResultProperty("smtp", "helo", $0.description) }
        case .responsible(let address): ResultProperty("header", "from", Self.address(address, domain))
        }
    }

    /// The address with its domain as a checked name, where there is one.
    static func address(_ address: EnvelopeAddress, _ domain: DomainName?) -> String {
        guard let domain else { return address.address }
        guard !address.localPart.isEmpty else { return domain.description }
        return EnvelopeAddress(localPart: address.localPart, domain: []).address + "@" + domain.description
    }
}

extension SenderIDOutcome {
    /// `sender-id=pass header.sender=user@example.net`: the field the responsible address was taken from.
    public var methodResult: MethodResult {
        var properties: [ResultProperty] = []
        if let responsible {
            let text = SPFOutcome.address(responsible.address, evaluation?.domain)
            properties.append(ResultProperty("header", responsible.source.rawValue, text))
        } else if case .mailFrom(let sender)? = evaluation?.identity {
            properties.append(ResultProperty("smtp", "mailfrom", SPFOutcome.address(sender, evaluation?.domain)))
        }
        return MethodResult("sender-id", result.rawValue, reason: reason.word, properties: properties)
    }
}

extension DomainKeysOutcome {
    /// `domainkeys=policy header.d=example.com`
    public var methodResult: MethodResult {
        let domain = signature.domain.map { ResultProperty("header", "d", $0.description) }
        return MethodResult(
            "domainkeys",
            result.rawValue,
            reason: reason.word,
            properties: [domain].compactMap(\.self)
        )
    }
}

extension DKIMOutcome {
    /// `dkim=pass header.d=example.com header.i=@example.com header.s=key header.a=rsa-sha256 header.b=abcdefgh`
    public var methodResult: MethodResult {
        let values: [(String, String?)] = [
            ("d", domain?.description), ("i", signature.identity), ("s", signature.selector?.description),
            ("a", signature.algorithm?.rawValue), ("b", signaturePrefix.isEmpty ? nil : signaturePrefix),
        ]
        let properties = values.compactMap { name, value in value.map { ResultProperty("header", name, $0) } }
        return MethodResult("dkim", result.rawValue, reason: reason.word, properties: properties)
            .commented(keyBits.map { "\($0)-bit key" })
    }
}

extension ARCOutcome {
    /// `arc=pass header.oldest-pass=0 arc.chain=b.example:a.example smtp.remote-ip=192.0.2.1`
    public func methodResult(client: IPAddress?) -> MethodResult {
        var properties: [ResultProperty] = []
        if let oldestPass { properties.append(ResultProperty("header", "oldest-pass", String(oldestPass))) }
        // What a broken chain says about who sealed it is worth nothing.
        if result == .pass {
            let chain = sealers.map(\.description).joined(separator: ":")
            properties.append(ResultProperty("arc", "chain", chain))
        }
        if let client { properties.append(ResultProperty("smtp", "remote-ip", client.description)) }
        return MethodResult("arc", result.rawValue, reason: reason.word, properties: properties)
    }
}

extension DMARCOutcome {
    /// `dmarc=fail policy.dmarc=reject header.from=example.com`. Of several author domains the one that decided.
    public var methodResult: MethodResult {
        var properties: [ResultProperty] = []
        if let policy { properties.append(ResultProperty("policy", "dmarc", policy.rawValue)) }
        if let deciding { properties.append(ResultProperty("header", "from", deciding.domain.description)) }
        return MethodResult("dmarc", result.rawValue, reason: reason.word, properties: properties)
    }
}
