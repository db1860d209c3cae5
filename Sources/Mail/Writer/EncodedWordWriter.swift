/// Writes text as encoded words in UTF-8 (RFC 2047 section 5): no character is split between two.
enum EncodedWordWriter {
    /// Bytes of an encoded word. The standard allows 75; three are left for what stands glued to it, so that the line
    /// keeps to the 76 it may have.
    static let wordBytesMax = 72
    /// Bytes of `=?utf-8?B?` and `?=`.
    private static let frameBytes = 12
    /// Where less fits behind the words before, the line is ended first.
    private static let firstWordBytesMin = 32

    /// The words; the first is made to fit into `room` bytes where that is worth while.
    static func words(_ text: String, room: Int = wordBytesMax) -> [[UInt8]] {
        let isBase64 = isShorterInBase64(text)
        var result: [[UInt8]] = []
        var content: [UInt8] = []
        var length = 0
        var available = room < firstWordBytesMin ? wordBytesMax : min(room, wordBytesMax)
        for scalar in text.unicodeScalars {
            let bytes = Array(scalar.utf8)
            let next = isBase64 ? (content.count &+ bytes.count &+ 2) / 3 &* 4 : length &+ quotedLength(bytes)
            if next > available &- frameBytes, !content.isEmpty {
                result.append(word(content, isBase64: isBase64))
                available = wordBytesMax
                content = []
                length = 0
            }
            content += bytes
            length &+= quotedLength(bytes)
        }
        if !content.isEmpty { result.append(word(content, isBase64: isBase64)) }
        return result
    }

    /// Q can be read by people, so it may be a third longer.
    private static func isShorterInBase64(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return quotedLength(bytes) &* 3 > (bytes.count &+ 2) / 3 &* 16
    }

    private static func quotedLength(_ bytes: [UInt8]) -> Int {
        bytes.reduce(0) { $0 &+ (isPlain($1) || $1 == ASCII.space ? 1 : 3) }
    }

    private static func word(_ content: [UInt8], isBase64: Bool) -> [UInt8] {
        let text = isBase64 ? Base64.encode(content[...], lineBytes: nil) : quoted(content)
        return Array((isBase64 ? "=?utf-8?B?" : "=?utf-8?Q?").utf8) + text + Array("?=".utf8)
    }

    private static func quoted(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in content {
            if byte == ASCII.space {
                result.append(ASCII.underscore)
            } else if isPlain(byte) {
                result.append(byte)
            } else {
                result += [ASCII.equals, PercentDigits.digit(byte >> 4), PercentDigits.digit(byte & 0x0F)]
            }
        }
        return result
    }

    /// The characters that RFC 2047 section 5 (3) allows even in a phrase.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "!") || byte == ASCII.asterisk
            || byte == UInt8(ascii: "+") || byte == ASCII.hyphen || byte == UInt8(ascii: "/")
    }
}
