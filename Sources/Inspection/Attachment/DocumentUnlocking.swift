/// Takes the password off documents (PDF, Office) where somebody knows it.
public protocol DocumentUnlocking: Sendable {
    /// Whether it knows documents of this type.
    func takes(_ type: FileType) -> Bool

    /// Those that programs try by themselves, so that nobody is asked; tried before all others.
    var ownPasswords: [String] { get }

    /// The document without encryption, by the first password that fits.
    func unlock(_ document: ArraySlice<UInt8>, passwords: [String], _ budget: inout UnlockingBudget)
        -> UnlockedDocument
}
