/// The two lists that an administrator keeps by hand; the raw value is the name of the file in the data folder.
public enum ListName: String, Sendable, Hashable, CaseIterable {
    /// Delivered whatever else is found, if the sender is authentic.
    case allow
    /// Refused.
    case deny
}
