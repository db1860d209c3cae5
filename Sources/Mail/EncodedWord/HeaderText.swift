/// The text of an unstructured field, a phrase or a comment, as a person should see it.
public enum HeaderText {
    /// Unfolds a value and decodes its encoded words (RFC 2047) and raw 8-bit or ISO-2022-JP text.
    ///
    /// A fold with the blanks around it becomes one space, white space between encoded words disappears, blanks at
    /// both ends are cut off, and control characters, which no header may smuggle onto a screen or into a log, become
    /// spaces (tab, CR, LF) or U+FFFD. At most `limits.decodedHeaderBytesMax` bytes of UTF-8 are produced.
    public static func decode(
        _ value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) -> String {
        decode(untrimmed: value.trimmed, charsets: charsets, limits: limits)
    }

    /// The same, with blanks at the ends kept: those inside a quoted string belong to it.
    static func decode(untrimmed value: ArraySlice<UInt8>, charsets: CharsetDecoder, limits: Limits) -> String {
        var reader = HeaderTextReader(charsets: charsets, outputMax: limits.decodedHeaderBytesMax)
        reader.read(value)
        return reader.text
    }

    /// Text that no longer holds control characters and byte order marks, cut off behind so many bytes of UTF-8.
    static func harmless(_ text: String, bytesMax: Int) -> String {
        if text.utf8.count <= bytesMax, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var scalars = String.UnicodeScalarView()
        var room = bytesMax
        for scalar in text.unicodeScalars {
            guard let shown = harmless(scalar) else { continue }
            room -= shown.utf8.count
            guard room >= 0 else { break }
            scalars.append(shown)
        }
        return String(scalars)
    }

    private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFEFF: nil  // a byte order mark in the middle of text: nobody sees it
        case 0x09, 0x0A, 0x0D: " "
        case 0..<0x20, 0x7F: "\u{FFFD}"
        default: scalar
        }
    }
}
