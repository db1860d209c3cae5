/// What is wrong with a ZIP as a whole. Programs differ in what they make of it, and attackers count on that.
package enum ZIPFlaw: String, Sendable, Hashable, CaseIterable {
    /// No directory at the end: cut off, or torn.
    case noDirectory
    /// The directory and a local header name different things, or name the same thing differently.
    case disagreement
    /// Files that the directory does not list.
    case unlisted
    /// Entries that share bytes: a few kilobytes become petabytes.
    case overlap
    /// Two entries of one name: which one is unpacked depends on the program.
    case sameName
    /// More entries than are read.
    case tooMany
    /// Entries the directory promises are not there.
    case missing
}
