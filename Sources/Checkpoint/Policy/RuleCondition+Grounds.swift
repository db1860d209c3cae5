import Authentication
import DNS
import Inspection
import Mail

extension RuleCondition {
    /// What in the message makes the condition hold; nil when it does not.
    func grounds(in facts: PolicyFacts) -> [VerdictGround]? {
        switch self {
        case .direction(let wanted):
            let direction = facts.evidence.direction
            return wanted.contains(direction) ? [.direction(direction.rawValue)] : nil
        case .clientNetwork, .clientName, .helo, .tls: return client(facts).map { [$0] }
        case .returnPath(let patterns):
            return facts.returnPath.flatMap { address in
                patterns.first { $0.matches(address) }.map {
                    [.returnPath(address: facts.cut(address.text), pattern: "\($0)")]
                }
            }
        case .recipient(let patterns, let quantity): return recipients(patterns, quantity, facts)
        case .author(let patterns):
            return Self.first(facts.authors, patterns).map {
                [.author(address: facts.cut($0.address.text), pattern: "\($0.pattern)")]
            }
        case .account(let patterns):
            guard let account = facts.evidence.envelope.account, patterns.contains(where: { $0.matches(account) })
            else { return nil }
            return [.account(facts.cut(account))]
        case .result, .signer, .dmarcPolicy, .standing: return authentication(facts).map { [$0] }
        case .senderAuthenticated, .senderNotAuthenticated, .unknownSender: return sender(facts).map { [$0] }
        case .finding(let condition): return findings(condition, facts)
        case .level(let least):
            guard let level = facts.evidence.assessment?.level, level >= least else { return nil }
            return [.level(level.rawValue)]
        case .listed(let names):
            return names.lazy.compactMap(facts.listed).first.map { [$0.ground] }
        case .sizeOver(let bytes):
            return facts.size > bytes ? [.size(bytes: facts.size)] : nil
        case .sizeUnder(let bytes):
            return facts.size < bytes ? [.size(bytes: facts.size)] : nil
        }
    }

    private func client(_ facts: PolicyFacts) -> VerdictGround? {
        switch self {
        case .clientNetwork(let networks):
            guard let client = facts.client, let network = networks.first(where: { $0.contains(client) }) else {
                return nil
            }
            return .clientNetwork(client: "\(client)", network: "\(network)")
        case .clientName(let patterns):
            guard let name = facts.clientName, let pattern = patterns.first(where: { $0.matches(name) }) else {
                return nil
            }
            return .clientName(name: "\(name)", pattern: "\(pattern)")
        case .helo(let patterns):
            guard let name = facts.helo, let pattern = patterns.first(where: { $0.matches(name) }) else { return nil }
            return .helo(name: "\(name)", pattern: "\(pattern)")
        case .tls(let words):
            let own = facts.tlsWords
            return words.contains(where: own.contains) ? own.last.map { .tls(facts.cut($0)) } : nil
        default: return nil
        }
    }

    private func authentication(_ facts: PolicyFacts) -> VerdictGround? {
        switch self {
        case .result(let method, let words):
            let word = method.result(in: facts.evidence)
            return words.contains(word) ? .result(method: method.rawValue, word: word) : nil
        case .signer(let patterns):
            for domain in facts.signers {
                if let pattern = patterns.first(where: { $0.matches(domain) }) {
                    return .signer(domain: "\(domain)", pattern: "\(pattern)")
                }
            }
            return nil
        case .dmarcPolicy(let words):
            let word = facts.evidence.dmarc.policy?.rawValue ?? "absent"
            return words.contains(word) ? .dmarcPolicy(word) : nil
        case .standing(let words):
            return words.contains(facts.standing.word) ? .standing(facts.standing.word) : nil
        default: return nil
        }
    }

    private func sender(_ facts: PolicyFacts) -> VerdictGround? {
        switch self {
        case .senderAuthenticated(let proofs):
            return proofs.first { $0.holds(in: facts) }.map { .senderAuthenticated(by: "\($0)") }
        case .senderNotAuthenticated(let proofs):
            guard !proofs.contains(where: { $0.holds(in: facts) }) else { return nil }
            return .senderNotAuthenticated(wanted: proofs.map { "\($0)" })
        case .unknownSender(let wanted):
            let isCorrespondent = facts.evidence.isCorrespondent
            return wanted == (isCorrespondent != true) ? .correspondent(isCorrespondent) : nil
        default: return nil
        }
    }

    private func recipients(
        _ patterns: [AddressPattern],
        _ quantity: RecipientQuantity,
        _ facts: PolicyFacts
    ) -> [VerdictGround]? {
        let recipients = facts.recipients
        guard let first = Self.first(recipients, patterns) else { return nil }
        let seen = VerdictGround.recipient(address: facts.cut(first.address.text), pattern: "\(first.pattern)")
        guard quantity == .all else { return [seen] }
        guard recipients.allSatisfy({ address in patterns.contains { $0.matches(address) } }) else { return nil }
        return recipients.count == 1 ? [seen] : [seen, .allRecipients(count: recipients.count)]
    }

    private func findings(_ condition: FindingCondition, _ facts: PolicyFacts) -> [VerdictGround]? {
        let fitting = facts.evidence.findings.filter(condition.fits)
        guard let worst = fitting.max(by: { ($0.severity, $0.points) < ($1.severity, $1.points) }) else { return nil }
        let seen = facts.ground(worst)
        guard let least = condition.points else { return [seen] }
        let sum = fitting.reduce(0) { $0 + $1.points }
        return sum >= least ? [.points(sum, least: least), seen] : nil
    }

    private static func first(
        _ addresses: [MailAddress],
        _ patterns: [AddressPattern]
    ) -> (address: MailAddress, pattern: AddressPattern)? {
        for address in addresses {
            if let pattern = patterns.first(where: { $0.matches(address) }) { return (address, pattern) }
        }
        return nil
    }
}
