import Synchronization

/// What keeps the ledger from its work at the moment, for `/health`.
final class TroubleBoard: Sendable {
    private let troubles = Mutex<[LedgerPart: LedgerTrouble]>([:])

    func hear(_ news: LedgerTrouble) {
        troubles.withLock { troubles in
            switch news {
            case .recovered(let part): troubles[part] = nil
            // Over as soon as it is told.
            case .torn, .recordsLost: break
            default: troubles[news.part] = news
            }
        }
    }

    var current: LedgerTrouble? { troubles.withLock { $0[.outbox] ?? $0[.database] } }
}
