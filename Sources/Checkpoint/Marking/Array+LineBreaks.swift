import Mail

extension [UInt8] {
    /// The same lines with other line breaks: CRLF, as they are written, becomes that of the message.
    func withLineBreaks(_ lineBreak: [UInt8]) -> [UInt8] {
        guard lineBreak != LineEndings.crlf else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        for byte in self {
            if byte == ASCII.lineFeed, result.last == ASCII.carriageReturn {
                result.removeLast()
                result += lineBreak
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
