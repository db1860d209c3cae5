/// What is done for an archive beside the allowance of the opener.
public struct LibArchiveLimits: Sendable, Hashable {
    /// Passwords that are tried.
    public var passwordsMax = 100

    public init() {}

    public static let standard = LibArchiveLimits()
}
