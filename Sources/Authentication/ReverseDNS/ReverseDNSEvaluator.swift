public import DNS

/// Checks that the client's address has a name which has that address (RFC 8601 section 3, method `iprev`).
public struct ReverseDNSEvaluator: Sendable {
    let resolver: any Resolver
    let limits: Limits
    let expired: @Sendable () -> Bool

    /// - Parameter expired: whether the time for one check is used up; asked before every question.
    public init(
        resolver: any Resolver,
        limits: Limits = .standard,
        expired: @escaping @Sendable () -> Bool = { false }
    ) {
        self.resolver = resolver
        self.limits = limits
        self.expired = expired
    }

    public func evaluate(_ client: IPAddress) async -> ReverseDNSOutcome {
        let address = client.unmapped
        guard !expired() else { return ReverseDNSOutcome(address, .temperror, .timeExpired) }
        let pointer = await resolver.answer(to: Question(address.reverseName, .ptr))
        switch pointer.outcome {
        case .failure(let failure):
            let reason = ReverseDNSReason.unanswered(pointer.question, failure)
            return ReverseDNSOutcome(address, .temperror, reason, answers: [pointer])
        case .nameError:
            return ReverseDNSOutcome(address, .permerror, .nameless(exists: false), answers: [pointer])
        case .noData:
            return ReverseDNSOutcome(address, .permerror, .nameless(exists: true), answers: [pointer])
        case .records: return await confirm(address, pointer)
        }
    }

    /// Looks for the address among those of its names. One that is confirmed decides; an error only if none is.
    private func confirm(_ address: IPAddress, _ pointer: Answer) async -> ReverseDNSOutcome {
        let all = pointer.names
        let names = Array(all.prefix(limits.reverseNamesMax))
        var answers = [pointer]
        var reason = ReverseDNSReason.unconfirmed(names)
        var result = ReverseDNSResult.fail
        for name in names {
            guard !expired() else {
                (result, reason) = (.temperror, .timeExpired)
                break
            }
            let answer = await resolver.answer(to: Question(name, address.isV4 ? .a : .aaaa))
            answers.append(answer)
            if answer.addresses.contains(address) {
                (result, reason) = (.pass, .confirmed(name))
                break
            }
            if let failure = answer.failure, result == .fail {
                (result, reason) = (.temperror, .unanswered(answer.question, failure))
            }
        }
        return ReverseDNSOutcome(
            result: result,
            reason: reason,
            address: address,
            names: names,
            namesLeftOut: all.count - names.count,
            answers: answers
        )
    }
}

extension ReverseDNSOutcome {
    /// An outcome without names.
    init(_ address: IPAddress, _ result: ReverseDNSResult, _ reason: ReverseDNSReason, answers: [Answer] = []) {
        self.init(
            result: result,
            reason: reason,
            address: address,
            names: [],
            namesLeftOut: 0,
            answers: answers
        )
    }
}
