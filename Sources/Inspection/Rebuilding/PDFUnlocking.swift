/// Takes the password off PDFs. For the worker process.
public struct PDFUnlocking: DocumentUnlocking {
    /// Passwords that are tried.
    private let passwordsMax: Int

    public init(passwordsMax: Int = 100) { self.passwordsMax = passwordsMax }

    public func unlocked(_ document: ArraySlice<UInt8>, _ type: FileType, passwords: [String], bytesMax: Int)
        -> [UInt8]?
    {
        guard type.word == "pdf" else { return nil }
        for password in passwords.prefix(passwordsMax) where !password.utf8.contains(0) {
            guard let file = PDFFile(document, password: password) else { continue }
            return file.written(bytesMax: bytesMax)
        }
        return nil
    }
}
