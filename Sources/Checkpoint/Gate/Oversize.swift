import Wire

/// How a message is larger than the limits. Nobody has seen the whole of it.
struct Oversize: Sendable, Hashable {
    let excess: MilterExcess
    /// The limit that it is beyond.
    let most: Int
    /// Bytes of the message as far as they were counted.
    let bytes: Int

    /// What policy says of it: no rule of the configuration could be asked.
    func verdict(observes: Bool) -> Verdict {
        let reply = excess.reply
        let refusal = Verdict.Observation(
            rule: Policy.unexaminedRule,
            action: reply.code < 500 ? .deferral(reply) : .reject(reply),
            grounds: [.exceeded(excess, most: most)]
        )
        return observes
            ? Verdict(.deliver, rule: refusal.rule, observed: [refusal])
            : Verdict(refusal.action, rule: refusal.rule, grounds: refusal.grounds)
    }
}
