extension Recurrences {
    /// How often the trouble happened since it was told last, or in all when it is over; nil when it is not to be told
    /// now.
    func times(of trouble: LedgerTrouble) -> Int? {
        let part = "ledger.\(trouble.part)."
        return trouble.isRecovery ? ended(beginningWith: part) : happened(part + trouble.word)
    }
}
