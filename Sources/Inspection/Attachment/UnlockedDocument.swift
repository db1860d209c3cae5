/// What came of taking the password off a document.
public enum UnlockedDocument: Sendable, Hashable {
    case opened([UInt8], password: String)
    /// None of those that were tried fits.
    case wrongPassword
    /// It is encrypted in a way that cannot be undone here, whatever the password.
    case unknownMethod
    /// A limit was reached before all passwords were tried, or by what came of it.
    case stopped
}
