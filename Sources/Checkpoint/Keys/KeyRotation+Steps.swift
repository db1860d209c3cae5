import Authentication

extension KeyRotation {
    /// Takes in what the DNS says, and tells it where somebody has to do something.
    func note(_ publication: KeyPublication, _ step: inout Step, _ index: Int, _ now: Int64) {
        var key = step.keys[index]
        switch publication {
        case .unknown: return
        case .right(let ttl):
            if key.phase == .active, key.goneSince != nil {
                step.actions.append(.announce(.recordBack, selector: key.selector))
            }
            key.publishedSince = key.publishedSince ?? now
            key.ttl = ttl
            key.goneSince = nil
        default:
            let isNews = key.seen != publication.word && (key.phase == .active || publication != .missing)
            if key.phase != .waiting { key.goneSince = key.goneSince ?? now }
            key.publishedSince = nil
            tell(&key, publication, &step, now, isNews: isNews)
        }
        key.seen = publication.word
        step.keys[index] = key
    }

    private func tell(
        _ key: inout KeyEntry,
        _ publication: KeyPublication,
        _ step: inout Step,
        _ now: Int64,
        isNews: Bool
    ) {
        guard isNews || key.toldAt.map({ now - $0 >= settings.reminding }) ?? true else { return }
        switch key.phase {
        case .waiting where publication == .missing:
            step.actions.append(.announce(.publish, selector: key.selector))
        case .waiting: step.actions.append(.announce(.recordWrong(publication), selector: key.selector))
        case .active: step.actions.append(.announce(.recordGone(publication), selector: key.selector))
        case .retired, .removable, .revoked: return
        }
        key.toldAt = now
    }

    /// Puts the newest key that has settled in the place of the active one.
    func activate(_ type: KeyFile.KeyType, _ step: inout Step, _ now: Int64) {
        let active = step.keys.filter { $0.isOf(type) && $0.phase == .active }
        // Nobody has asked for the record of a first key, or one that takes the place of a revoked one, so nobody
        // remembers that it was not there.
        let isFirst = !step.keys.contains { $0.isOf(type) && $0.phase != .waiting && $0.phase != .revoked }
        let settled = step.keys.indices.last { index in
            let key = step.keys[index]
            guard key.isOf(type), key.phase == .waiting, let since = key.publishedSince else { return false }
            guard !isFirst else { return true }
            return now - since >= max(settings.settling, key.ttl ?? 0) && (key.isUrgent || isDue(active, now))
        }
        guard let settled else { return }
        for index in step.keys.indices where step.keys[index].isOf(type) && index != settled {
            // A newer one still waits for its own turn.
            if index < settled || step.keys[index].phase != .waiting { retire(&step.keys[index], now) }
        }
        step.keys[settled].phase = .active
        step.keys[settled].activeFrom = now
        step.keys[settled].isUrgent = false
        step.keys[settled].toldAt = nil
        step.actions.append(.announce(.activated, selector: step.keys[settled].selector))
    }

    /// Whether the active key has signed long enough, or cannot.
    private func isDue(_ active: [KeyEntry], _ now: Int64) -> Bool {
        active.allSatisfy { key in
            if isLost(key, now) { return true }
            guard let period = settings.period, let from = key.activeFrom else { return false }
            return now - from >= period
        }
    }

    func makeIfDue(_ type: KeyFile.KeyType, _ step: inout Step, _ now: Int64) {
        let own = step.keys.filter { $0.isOf(type) }
        guard !own.contains(where: { $0.phase == .waiting }) else { return }
        if let active = own.last(where: { $0.phase == .active }) {
            guard let period = settings.period, let from = active.activeFrom, now - from >= period - settings.ahead
            else { return }
        }
        make(type, &step, now, isUrgent: false)
    }

    func make(_ type: KeyFile.KeyType, _ step: inout Step, _ now: Int64, isUrgent: Bool) {
        guard step.keys.count(where: { $0.isOf(type) }) < Self.keysMax else { return }
        guard let selector = Self.selector(type, now, taken: step.keys.map(\.selector)) else { return }
        var key = KeyEntry(selector: selector, type: type, created: now)
        key.isUrgent = isUrgent
        key.toldAt = now
        step.keys.append(key)
        step.actions.append(.make(type, selector: selector))
        step.actions.append(.announce(.publish, selector: selector))
    }

    /// `s20261123r`: the day it was made, and what it is; further ones of the day are numbered.
    static func selector(_ type: KeyFile.KeyType, _ now: Int64, taken: [String]) -> String? {
        let day = String(decoding: Moment.text(now).utf8.prefix(10).filter { $0 != 0x2D }, as: UTF8.self)
        let name = "s\(day)\(type == .rsa ? "r" : "e")"
        if !taken.contains(name) { return name }
        return (2...99).lazy.map { "\(name)\($0)" }.first { !taken.contains($0) }
    }

    /// A key that was taken back is kept until nobody can verify with it any more, so that its record can be shown.
    private func endRevoked(_ key: inout KeyEntry, _ step: inout Step, _ publication: KeyPublication?, _ now: Int64) {
        switch publication {
        case .missing?, .revoked?:
            step.actions.append(.discard(selector: key.selector))
            step.actions.append(.announce(.discarded, selector: key.selector))
        case .unknown?, nil: break
        default:
            guard key.toldAt.map({ now - $0 >= settings.reminding }) ?? true else { return }
            step.actions.append(.announce(.revoked, selector: key.selector))
            key.toldAt = now
        }
    }

    func retireAll(_ type: KeyFile.KeyType, _ step: inout Step, _ now: Int64) {
        for index in step.keys.indices where step.keys[index].isOf(type) { retire(&step.keys[index], now) }
    }

    /// An active key is kept for the mail under way; one that waited and was overtaken was never used.
    private func retire(_ key: inout KeyEntry, _ now: Int64) {
        switch key.phase {
        case .active:
            key.phase = .retired
            key.retiredAt = now
            key.toldAt = nil
        case .waiting: key.phase = .removable
        case .retired, .removable, .revoked: break
        }
    }

    /// What time alone brings about, and the end: a private key goes only when its record has gone, and never while it
    /// signs.
    func age(_ step: inout Step, _ index: Int, _ publication: KeyPublication?, _ now: Int64) {
        var key = step.keys[index]
        if key.phase == .retired, let at = key.retiredAt, now - at >= settings.keeping {
            key.phase = .removable
            key.toldAt = nil
        }
        if key.phase == .removable {
            if publication == .missing || publication == .revoked {
                step.actions.append(.discard(selector: key.selector))
                step.actions.append(.announce(.discarded, selector: key.selector))
            } else if key.toldAt == nil, publication != nil {
                step.actions.append(.announce(.removable, selector: key.selector))
                key.toldAt = now
            }
        }
        if key.phase == .revoked { endRevoked(&key, &step, publication, now) }
        step.keys[index] = key
    }
}
