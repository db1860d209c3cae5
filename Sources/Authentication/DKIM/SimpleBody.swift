import Mail

/// The simple body canonicalisation (RFC 6376 section 3.4.3), fed in chunks: everything as it is, but exactly one line
/// break at the end. So the line breaks at the end of what has come are held back until something follows them.
struct SimpleBody {
    private(set) var sink: BodySink
    /// CRLFs held back.
    private var heldBreaks = 0
    /// A CR at the end of the last chunk, behind the held line breaks.
    private var heldReturn = false

    init(_ forms: [BodyForm]) { sink = BodySink(forms) }

    mutating func update(_ chunk: Span<UInt8>) {
        guard chunk.count > 0 else { return }
        var start = 0
        if heldReturn {
            heldReturn = false
            if chunk[0] == ASCII.lineFeed {
                heldBreaks += 1
                start = 1
            } else {
                flushBreaks()
                sink.write(Self.carriageReturn.span)
            }
        }
        var end = chunk.count
        if end > start, chunk[end - 1] == ASCII.carriageReturn {
            heldReturn = true
            end -= 1
        }
        let breaks = chunk.lineBreaksAtEnd(of: start..<end)
        end -= 2 * breaks
        if end > start {
            flushBreaks()
            sink.write(chunk.extracting(start..<end))
        }
        heldBreaks += breaks
    }

    mutating func finish() {
        if heldReturn {
            flushBreaks()
            sink.write(Self.carriageReturn.span)
        }
        sink.writeLineBreaks(1)
    }

    private mutating func flushBreaks() {
        sink.writeLineBreaks(heldBreaks)
        heldBreaks = 0
    }

    private static let carriageReturn: [UInt8] = [ASCII.carriageReturn]
}

extension Span<UInt8> {
    /// How many CRLFs end the range.
    func lineBreaksAtEnd(of range: Range<Int>) -> Int {
        var end = range.upperBound
        while end - range.lowerBound >= 2, self[end - 1] == ASCII.lineFeed, self[end - 2] == ASCII.carriageReturn {
            end -= 2
        }
        return (range.upperBound - end) / 2
    }
}
