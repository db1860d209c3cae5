/// Takes the password off PDFs. For the worker process.
public struct PDFUnlocking: DocumentUnlocking {
    /// Passwords that are tried.
    private let passwordsMax: Int

    public init(passwordsMax: Int = 100) { self.passwordsMax = passwordsMax }

    /// Many are encrypted under none at all, only to forbid printing.
    public let ownPasswords = [""]

    public func takes(_ type: FileType) -> Bool { type.word == "pdf" }

    public func unlock(_ document: ArraySlice<UInt8>, passwords: [String], _ budget: inout UnlockingBudget)
        -> UnlockedDocument
    {
        for password in passwords.prefix(passwordsMax) where !password.utf8.contains(0) {
            guard let file = PDFFile(document, password: password) else { continue }
            guard let bytes = file.written(bytesMax: budget.bytesMax) else { return .stopped }
            return .opened(bytes, password: password)
        }
        return .wrongPassword
    }
}
