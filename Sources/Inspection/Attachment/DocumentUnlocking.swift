/// Takes the password off documents (PDF, Office) where somebody knows it.
public protocol DocumentUnlocking: Sendable {
    /// The document without encryption, by the first password that fits; nil if none does, or the type is not known.
    func unlocked(_ document: ArraySlice<UInt8>, _ type: FileType, passwords: [String], bytesMax: Int) -> [UInt8]?
}
