/// How large pictures may be that are unpacked, and how much is read out of them.
public struct PictureLimits: Sendable, Hashable {
    /// Width times height. An A4 page scanned at 600 dots an inch has 35 million.
    public var pixelsMax = 40_000_000
    /// Codes in one picture, and bytes of each.
    public var codesMax = 16
    public var codeBytesMax = 4_096
    /// Pages that are bound into one document.
    public var pagesMax = 200

    public init() {}

    public static let standard = PictureLimits()
}
