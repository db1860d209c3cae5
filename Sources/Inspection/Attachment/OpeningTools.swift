/// What opens files by other means than Sekisho's own readers. All of it runs in the worker process.
public struct OpeningTools: Sendable {
    public var archives: (any ArchiveReading)?
    public var unlocking: [any DocumentUnlocking]
    public var codes: (any CodeReading)?

    public init(
        archives: (any ArchiveReading)? = nil,
        unlocking: [any DocumentUnlocking] = [],
        codes: (any CodeReading)? = nil
    ) {
        self.archives = archives
        self.unlocking = unlocking
        self.codes = codes
    }

    /// Only what Sekisho reads itself: ZIP, documents, messages.
    public static let none = OpeningTools()
}
