import Mail

extension LineEndings {
    /// Lines of ours with other line breaks: CRLF, as they are written, becomes that of the message.
    static func changing(_ bytes: [UInt8], to lineBreak: [UInt8]) -> [UInt8] {
        guard lineBreak != crlf else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == ASCII.lineFeed, result.last == ASCII.carriageReturn { result.removeLast() }
            if byte == ASCII.lineFeed { result += lineBreak } else { result.append(byte) }
        }
        return result
    }
}
