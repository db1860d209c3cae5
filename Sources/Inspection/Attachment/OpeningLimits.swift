/// How far an attachment is opened. Reaching one is the state `limited`, never a crash.
public struct OpeningLimits: Sendable, Hashable, Codable {
    /// Archives within archives.
    public var depthMax = 8
    /// Files in all, of one attachment.
    public var filesMax = 10_000
    /// Bytes that one file may come to.
    public var fileBytesMax = 256 << 20
    /// Bytes that all files of one attachment may come to together.
    public var bytesMax = 512 << 20
    /// How many times larger than what it came in as a file may become.
    public var expansionMax = 250
    /// Bytes to which anything may become, however small it came in: pages of one colour shrink a thousandfold.
    public var expansionFree = 16 << 20
    /// Pictures in which codes are looked for.
    public var picturesMax = 50
    /// Hashes by which passwords of one attachment are tried: some fifty of them on a document of today's Office.
    public var hashesMax = 5_000_000
    /// Bytes of a name.
    public var nameBytesMax = 1_024
    /// Findings and links of one file.
    public var findingsMax = 200
    public var linksMax = 1_000

    public init() {}

    public static let standard = OpeningLimits()
}
