/// `[lists]`: where the allow and the deny list are kept.
struct ListSettings: Sendable, Hashable {
    /// The folder of the files `allow` and `deny`; nil: `lists` in the data folder.
    var folder: String?
    /// Seconds between two looks whether a file has changed.
    var pollSeconds = 1

    init() {}

    init(_ table: ConfigurationTable) {
        folder = table.ownFolder("folder")
        pollSeconds = table.seconds("look-every", default: pollSeconds, in: 1...3_600)
    }

    func folder(data: String) -> String { folder ?? data + "/lists" }
}
