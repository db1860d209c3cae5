import Mail

/// Text out of the outside world, made fit to be shown: one line of printable ASCII, of bounded length.
public enum PrintableText {
    /// Every byte outside visible ASCII and space as `\xNN`; cut with `...` behind `limit` bytes of input.
    public static func line(_ bytes: ArraySlice<UInt8>, limit: Int = 120) -> String {
        if bytes.count <= limit, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.text }
        var text = ""
        for byte in bytes.prefix(max(limit, 0)) {
            if byte >= 0x20, byte < 0x7F {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += byte < 0x10 ? "\\x0" : "\\x"
                text += String(byte, radix: 16)
            }
        }
        return bytes.count > limit ? text + "..." : text
    }

    public static func line(_ bytes: [UInt8], limit: Int = 120) -> String { line(bytes[...], limit: limit) }
}
