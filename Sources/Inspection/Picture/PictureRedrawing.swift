/// Draws a picture anew: the points stay, whatever else was in the file is gone, places and dates of photographs
/// included. For the worker process.
public enum PictureRedrawing {
    public struct Drawn: Sendable, Hashable {
        public var bytes: [UInt8]
        /// What it is now, without a dot: `png` or `jpg`.
        public var ending: String
    }

    /// JPEG stays JPEG; PNG, GIF, BMP and WebP become PNG. nil for what cannot be read or is too large.
    public static func redraw(_ bytes: ArraySlice<UInt8>, limits: PictureLimits = .standard) -> Drawn? {
        guard let picture = Picture(bytes, limits: limits) else { return nil }
        if bytes.first == 0xFF {
            return picture.jpeg(quality: 90).map { Drawn(bytes: $0, ending: "jpg") }
        }
        return picture.png().map { Drawn(bytes: $0, ending: "png") }
    }
}
