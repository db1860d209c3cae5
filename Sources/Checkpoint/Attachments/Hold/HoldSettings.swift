/// How originals are kept: `[hold]`.
struct HoldSettings: Sendable, Hashable {
    /// nil: `hold` in the data folder.
    var folder: String?
    /// Seconds that an original is kept.
    var keepSeconds = 30 * 86_400
    /// Seconds in which the password of a quarantine can be looked up.
    var passwordSeconds = 30 * 86_400
    /// Bytes that all originals may take together; over it mail that needs more is deferred.
    var bytesMax = 10_000_000_000
    /// Where a released message is delivered; nil: it cannot be released.
    var release: MailServer?

    init() {}

    init(_ table: ConfigurationTable) {
        folder = table.ownFolder("folder")
        keepSeconds = table.seconds("keep", default: keepSeconds, in: 3_600...3_650 * 86_400)
        passwordSeconds = table.seconds("password-expires", default: passwordSeconds, in: 3_600...3_650 * 86_400)
        if table.has("password-expires"), passwordSeconds > keepSeconds {
            table.report("password-expires", .impossible(.passwordOutlivesOriginal))
        }
        bytesMax = table.bytes("space", default: bytesMax, in: 1 << 20...1 << 50)
        if table.has("release") { release = MailServer(table.table("release")) }
    }
}
