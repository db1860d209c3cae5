import Synchronization

/// What keeps the ledger from its work at the moment, for `/health`.
final class TroubleBoard: Sendable {
    private let trouble = Mutex<LedgerTrouble?>(nil)

    func hear(_ news: LedgerTrouble) {
        trouble.withLock { trouble in
            switch news {
            case .recovered: trouble = nil
            // Told once, over as soon as it is told.
            case .torn, .recordsLost: break
            default: trouble = news
            }
        }
    }

    var current: LedgerTrouble? { trouble.withLock { $0 } }
}
