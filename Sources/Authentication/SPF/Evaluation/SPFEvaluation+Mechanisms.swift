import DNS

extension SPFEvaluation {
    /// Whether the mechanism matches the client (RFC 7208 section 5).
    mutating func match(
        _ directive: SPFDirective,
        of domain: DomainName,
        step: Int
    ) async throws(SPFStop) -> SPFStep.Verdict {
        let mechanism = directive.mechanism
        switch mechanism {
        case .all: return .matched
        case .network(let network, let length):
            return values.client.isInside(network, prefixLength: length) ? .matched : .unmatched
        case .include, .a, .mx, .ptr, .exists: try countTerm()
        }
        var name = domain
        if let spec = mechanism.domainSpec {
            // RFC 8616 section 4: a term with a local part that is not ASCII matches nothing.
            if spec.holdsLocalPart, values.localPart.contains(where: { $0 > 0x7F }) { return .unusable }
            let target = try await expand(spec, of: step)
            guard let expanded = target.name else {
                guard case .include = mechanism else { return .unusable }
                throw .permanent(.targetUnusable(term: directive.text, name: PrintableText.line(target.bytes)))
            }
            name = expanded
        }
        let matches =
            switch mechanism {
            case .all, .network: false
            case .include: try await include(name, of: domain, directive: directive, step: step)
            case .a(_, let prefix): try await hasAddress(name, prefix)
            case .mx(_, let prefix): try await hasExchange(name, prefix)
            case .ptr: try await isNamed(below: name)
            case .exists: try await exists(name)
            }
        return matches ? .matched : .unmatched
    }

    /// Another domain's record decides whether this term matches, not what the match means (section 5.2).
    private mutating func include(
        _ name: DomainName,
        of domain: DomainName,
        directive: SPFDirective,
        step: Int
    ) async throws(SPFStop) -> Bool {
        let conclusion = try await check(name, depth: steps[step].depth + 1)
        values.domain = domain.bytes
        current = step
        switch conclusion.result {
        case .pass: return true
        case .fail, .softfail, .neutral: return false
        case .none, .temperror, .permerror:
            throw .permanent(.targetWithoutRecord(term: directive.text, domain: name))
        }
    }

    /// `a` (section 5.3).
    private mutating func hasAddress(_ name: DomainName, _ prefix: SPFPrefix) async throws(SPFStop) -> Bool {
        let answer = try await ask(name, values.client.isV4 ? .a : .aaaa)
        try countVoid(answer)
        let length = prefix.length(for: values.client)
        return answer.addresses.contains { values.client.isInside($0, prefixLength: length) }
    }

    /// `mx` (section 5.4). A domain without mail exchangers has none: its own address is not looked at.
    private mutating func hasExchange(_ name: DomainName, _ prefix: SPFPrefix) async throws(SPFStop) -> Bool {
        let answer = try await ask(name, .mx)
        try countVoid(answer)
        let exchanges = answer.exchanges
        guard exchanges.count <= limits.spfExchangesMax else {
            throw .permanent(.tooManyExchanges(name, limit: limits.spfExchangesMax))
        }
        for exchange in exchanges where !exchange.isRoot {
            if try await hasAddress(exchange, prefix) { return true }
        }
        return false
    }

    /// `exists` (section 5.7): the type is A, also for an IPv6 client.
    private mutating func exists(_ name: DomainName) async throws(SPFStop) -> Bool {
        let answer = try await ask(name, .a)
        try countVoid(answer)
        return !answer.records.isEmpty
    }

    /// `ptr` (section 5.5): a name of the client that lies in this domain and really is the client's.
    private mutating func isNamed(below domain: DomainName) async throws(SPFStop) -> Bool {
        let answer = try await tryAsking(values.client.reverseName, .ptr)
        try countVoid(answer)
        for name in answer.names.prefix(limits.spfNamesMax) where name.isSubdomain(of: domain) {
            if try await isClient(name) { return true }
        }
        return false
    }

    /// Whether the name has the client's address. An error skips the name. An empty answer is no void of the sender's
    /// record: whoever owns the address block chose these names.
    private mutating func isClient(_ name: DomainName) async throws(SPFStop) -> Bool {
        try await tryAsking(name, values.client.isV4 ? .a : .aaaa).addresses.contains(values.client)
    }

    /// What `%{p}` stands for (section 7.3): a validated name of the client; best the domain itself, then one below
    /// it, then any.
    mutating func lookUpValidatedName() async throws(SPFStop) -> [UInt8] {
        let domain = DomainName(parsing: values.domain) ?? .root
        if let known = validatedNames[domain] { return known }
        let names = try await tryAsking(values.client.reverseName, .ptr).names.prefix(limits.spfNamesMax)
        let below = names.filter { $0 != domain && $0.isSubdomain(of: domain) }
        let other = names.filter { !$0.isSubdomain(of: domain) }
        var found = Array("unknown".utf8)
        for name in names.filter({ $0 == domain }) + below + other where try await isClient(name) {
            found = name.bytes
            break
        }
        validatedNames[domain] = found
        return found
    }
}
