import Authentication

/// When keys are made, used, replaced and taken back: a state machine without a clock, a disk or the DNS.
///
/// A key goes from waiting (made, to be published) over active (signs) and retired (published for mail under way) to
/// removable. It becomes active only when its record was found and right for as long as others may remember that it
/// was not; the one before it signs until then, however late the record comes.
struct KeyRotation: Sendable {
    let settings: RotationSettings

    /// Keys of one type that a domain may have at a time; over it none is made.
    static let keysMax = 8

    /// What one step changes.
    struct Step: Sendable, Hashable {
        var keys: [KeyEntry]
        var actions: [KeyAction] = []
    }

    init(_ settings: RotationSettings) { self.settings = settings }

    /// One step for all keys of a domain.
    ///
    /// - Parameters:
    ///   - publications: what the DNS says, by selector; a key that was not asked about is left as it is.
    ///   - now: seconds since 1970.
    func step(_ keys: [KeyEntry], publications: [String: KeyPublication], now: Int64) -> Step {
        var step = Step(keys: keys)
        for index in step.keys.indices {
            guard let publication = publications[step.keys[index].selector] else { continue }
            note(publication, &step, index, now)
        }
        for type in KeyFile.KeyType.allCases {
            if settings.types.contains(type) {
                activate(type, &step, now)
                makeIfDue(type, &step, now)
            } else {
                retireAll(type, &step, now)
            }
        }
        for index in step.keys.indices { age(&step, index, publications[step.keys[index].selector], now) }
        let discarded = step.actions.compactMap { if case .discard(let selector) = $0 { selector } else { nil } }
        step.keys.removeAll { discarded.contains($0.selector) }
        return step
    }

    /// Asks for a new key of a type ahead of time, to be used as soon as its record has settled. One that waits
    /// already is hurried instead.
    func replacing(_ type: KeyFile.KeyType, in keys: [KeyEntry], now: Int64) -> Step {
        var step = Step(keys: keys)
        if let index = step.keys.lastIndex(where: { $0.isOf(type) && $0.phase == .waiting }) {
            step.keys[index].isUrgent = true
            step.actions.append(.announce(.publish, selector: step.keys[index].selector))
            step.keys[index].toldAt = now
        } else {
            make(type, &step, now, isUrgent: true)
        }
        return step
    }

    /// Takes a key back: from now on it does not sign. Where it was the one that signs or is to sign next, another is
    /// made to follow as soon as its record has settled.
    func revoking(_ selector: String, in keys: [KeyEntry], now: Int64) -> Step {
        var step = Step(keys: keys)
        guard let index = step.keys.firstIndex(where: { $0.selector == selector }) else { return step }
        let former = step.keys[index]
        step.keys[index].phase = .revoked
        step.keys[index].toldAt = now
        step.actions.append(.announce(.revoked, selector: selector))
        let isNeeded = former.phase == .active || former.phase == .waiting
        guard isNeeded, let type = KeyFile.KeyType(rawValue: former.type), settings.types.contains(type) else {
            return step
        }
        var next = replacing(type, in: step.keys, now: now)
        next.actions = step.actions + next.actions
        return next
    }

    /// The keys that sign: of each type the active one, or where its record has gone, the one before it whose record
    /// is still there.
    func signing(_ keys: [KeyEntry], now: Int64) -> [KeyEntry] {
        KeyFile.KeyType.allCases.compactMap { type in
            let own = keys.filter { $0.isOf(type) }
            if let active = own.last(where: { $0.phase == .active && !isLost($0, now) }) { return active }
            return own.last { $0.phase == .retired && $0.publishedSince != nil && $0.goneSince == nil }
        }
    }

    /// Whether the record has been missing for longer than an accident may take.
    func isLost(_ key: KeyEntry, _ now: Int64) -> Bool {
        key.goneSince.map { now - $0 >= settings.grace } ?? false
    }
}

extension KeyEntry {
    func isOf(_ type: KeyFile.KeyType) -> Bool { self.type == type.rawValue }
}
