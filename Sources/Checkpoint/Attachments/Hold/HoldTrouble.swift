/// Why an original cannot be kept or found.
enum HoldTrouble: Error, Sendable, Hashable {
    /// All originals together have reached their size.
    case full(bytesMax: Int)
    case file(CopyError)
    case register(LedgerTrouble)
    /// It could not be opened when the server started.
    case unavailable
    case unknown(String)
    /// The original was removed, by a person or since its time was over.
    case gone(LedgerIdentifier, HoldEvent?)
    /// Its bytes are not those that were kept.
    case damaged(path: String)
}
