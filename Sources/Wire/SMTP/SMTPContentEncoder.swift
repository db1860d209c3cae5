import Mail

/// Turns a message into what stands behind DATA: a dot more where a line begins with one, and the final line with a dot
/// alone (RFC 5321 section 4.5.2). Pieces may be cut anywhere.
///
/// Beyond the dots no byte is changed, however long a line is. The one exception: a message without a final CRLF gets
/// one, since the final dot stands on a line of its own.
public struct SMTPContentEncoder: Sendable {
    /// A CR or LF alone: see `SMTPContentForm.hasBareLineBreak`. What was sent of the message must not be ended.
    public struct BareLineBreak: Error, Sendable, Hashable {
        public init() {}
    }

    /// What the bytes so far end with.
    private enum End { case lineBreak, text, carriageReturn }

    private var end = End.lineBreak

    public init() {}

    /// The next piece of the message, encoded.
    public mutating func encode(_ bytes: ArraySlice<UInt8>) throws(BareLineBreak) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count &+ bytes.count / 64 &+ 16)
        var rest = bytes
        while let first = rest.first {
            switch end {
            case .carriageReturn:
                guard first == ASCII.lineFeed else { throw BareLineBreak() }
                output.append(first)
                rest = rest.dropFirst()
                end = .lineBreak
            case .lineBreak, .text:
                if end == .lineBreak, first == ASCII.dot { output.append(ASCII.dot) }
                let line = rest.prefix { $0 != ASCII.carriageReturn && $0 != ASCII.lineFeed }
                output += line
                rest = rest.dropFirst(line.count)
                guard let last = rest.first else {
                    end = .text
                    break
                }
                guard last == ASCII.carriageReturn else { throw BareLineBreak() }
                output.append(last)
                rest = rest.dropFirst()
                end = .carriageReturn
            }
        }
        return output
    }

    /// What ends the message.
    public mutating func finish() throws(BareLineBreak) -> [UInt8] {
        guard end != .carriageReturn else { throw BareLineBreak() }
        let isOpen = end == .text
        end = .lineBreak
        return (isOpen ? [ASCII.carriageReturn, ASCII.lineFeed] : [])
            + [ASCII.dot, ASCII.carriageReturn, ASCII.lineFeed]
    }
}
