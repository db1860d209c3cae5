public import Mail

extension CharsetDecoder {
    /// All charsets of glibc's iconv beside the built-in ones.
    ///
    /// At most `outputBytesMax` bytes of UTF-8 are produced for one text; the rest of it is dropped.
    public static func system(outputBytesMax: Int = 64 << 20) -> CharsetDecoder {
        CharsetDecoder { bytes, charset in
            Iconv(from: charset)?.text(of: bytes, outputBytesMax: outputBytesMax)
        }
    }

    /// `system()` with the standard limit.
    public static let system = CharsetDecoder.system()
}
