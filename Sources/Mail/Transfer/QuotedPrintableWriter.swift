/// Writes quoted-printable byte for byte, breaking lines where they get too long.
struct QuotedPrintableWriter {
    private(set) var output: [UInt8] = []
    private let lineBytesMax: Int
    private var column = 0

    init(lineBytesMax: Int) {
        self.lineBytesMax = lineBytesMax
    }

    /// Writes a byte of a line; `isLast` tells that the line ends behind it.
    mutating func write(_ byte: UInt8, isLast: Bool) {
        let isPlain = (byte.isVisible && byte != ASCII.equals) || (byte.isBlank && !isLast)
        let count = isPlain ? 1 : 3
        // The `=` of a soft line break must fit behind, unless the line ends here.
        if column &+ count > (isLast ? lineBytesMax : lineBytesMax &- 1) {
            output.append(ASCII.equals)
            endLine()
        }
        if isPlain, !(column == 0 && (byte == ASCII.dot || byte == UInt8(ascii: "F"))) {
            output.append(byte)
            column &+= 1
        } else {
            writeEscape(byte)
        }
    }

    mutating func endLine() {
        output.append(ASCII.carriageReturn)
        output.append(ASCII.lineFeed)
        column = 0
    }

    private mutating func writeEscape(_ byte: UInt8) {
        output.append(ASCII.equals)
        output.append(Self.digit(byte &>> 4))
        output.append(Self.digit(byte & 0x0F))
        column &+= 3
    }

    /// The hexadecimal digit, in capitals as RFC 2045 asks.
    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x37 &+ value }
}
