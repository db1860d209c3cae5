/// What the key folder may hold at most.
struct KeyLimits: Sendable {
    /// Bytes of a key file: an RSA key of 4096 bits takes 3.2 kB, and certificates may stand before it.
    var keyBytesMax = 1 << 18
    /// Bytes of the state file of a domain.
    var stateBytesMax = 1 << 18
    /// Keys of one domain; further files are left alone.
    var keysMax = 64
    /// Domains that are looked up at a time.
    var parallelDomainsMax = 8
    /// Seconds to wait while another process changes the folder.
    var lockSecondsMax = 10

    static let standard = KeyLimits()
}
