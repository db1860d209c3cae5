import Authentication

/// How the keys in the data folder are made and replaced. All times in seconds.
struct RotationSettings: Sendable, Hashable {
    /// One key of each type is kept for every domain, and each signs.
    var types = [KeyFile.KeyType.rsa, .ed25519]
    var rsaBits = 2048
    /// How long a key signs before it is replaced; nil: it is never replaced of itself.
    var period: Int64? = 180 * 86_400
    /// How long before that its successor is made, so that its record can be published in time.
    var ahead: Int64 = 14 * 86_400
    /// How long a record must have been found and right before its key is used: as long as others may remember that
    /// it was not there. The TTL of the record, when it is longer.
    var settling: Int64 = 86_400
    /// How long the record of a key that no longer signs stays published, for mail still under way.
    var keeping: Int64 = 14 * 86_400
    /// How long a record may be missing before its key is no longer used.
    var grace: Int64 = 3600
    /// How often the records are looked up.
    var checking: Int64 = 900
    /// How often somebody is told again of what is still to be done.
    var reminding: Int64 = 3 * 86_400
}
