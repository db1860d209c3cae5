import Mail

/// The relaxed body canonicalisation (RFC 6376 section 3.4.4), fed in chunks: blanks at the end of a line vanish, other
/// runs of blanks become one space, line breaks at the end become one, and nothing becomes nothing.
///
/// Stretches without anything to change, which is nearly all of most bodies, go to the hash where they lie; between
/// changes that stand close together the bytes are collected, because the hash is slow on small pieces.
///
/// What may still vanish is held back as counts. It is always: line breaks, then blanks, then a CR.
struct RelaxedBody {
    private(set) var sink: BodySink
    private var collected: [UInt8] = []
    private var heldBreaks = 0
    private var heldBlank = false
    private var heldReturn = false

    /// Bytes collected before they are hashed.
    private static let collectedMax = 4096
    /// A stretch of this many bytes is hashed where it lies.
    private static let directMin = 1024

    init(_ forms: [BodyForm]) { sink = BodySink(forms) }

    mutating func update(_ chunk: Span<UInt8>) {
        guard let first = resume(in: chunk) else { return }
        // `start`: where the bytes begin that are neither written nor held; `search`: where a change may come next.
        var start = first
        var search = first
        while true {
            let blank = BlankSearch.firstChanged(in: chunk, from: search)
            guard blank < chunk.count else { break }
            var next = blank + 1
            while next < chunk.count, chunk[next].isBlank { next += 1 }
            guard next < chunk.count else {
                hold(chunk, start..<blank)
                heldBlank = true
                return
            }
            if chunk[next] == ASCII.carriageReturn {
                if next + 1 == chunk.count {
                    hold(chunk, start..<blank)
                    heldBlank = true
                    heldReturn = true
                    return
                }
                if chunk[next + 1] == ASCII.lineFeed {
                    hold(chunk, start..<blank)
                    start = next
                    search = next + 2
                    continue
                }
            }
            if chunk[blank] == ASCII.space {
                write(chunk, start..<(blank + 1))
            } else {
                write(chunk, start..<blank)
                write(ASCII.space)
            }
            start = next
            search = next
        }
        holdEnd(chunk, start..<chunk.count)
    }

    mutating func finish() {
        if heldReturn {
            flushHeld()
            write(ASCII.carriageReturn)
        }
        flushCollected()
        if sink.count > 0 { sink.writeLineBreaks(1) }
    }

    /// Decides what was held at the end of the last chunk, and says where this one goes on; nil when it is used up.
    private mutating func resume(in chunk: Span<UInt8>) -> Int? {
        guard chunk.count > 0 else { return nil }
        if heldReturn {
            heldReturn = false
            if chunk[0] == ASCII.lineFeed {
                heldBreaks += 1
                heldBlank = false
                return chunk.count > 1 ? 1 : nil
            }
            flushHeld()
            write(ASCII.carriageReturn)
            return 0
        }
        guard heldBlank else { return 0 }
        var next = 0
        while next < chunk.count, chunk[next].isBlank { next += 1 }
        guard next < chunk.count else { return nil }
        if chunk[next] == ASCII.carriageReturn {
            if next + 1 == chunk.count {
                heldReturn = true
                return nil
            }
            if chunk[next + 1] == ASCII.lineFeed {
                heldBlank = false
                return next
            }
        }
        flushHeld()
        return next
    }

    /// Takes a range behind which the line ends: its line breaks at the end may be the last of the body.
    private mutating func hold(_ chunk: Span<UInt8>, _ range: Range<Int>) {
        let breaks = chunk.lineBreaksAtEnd(of: range)
        let end = range.upperBound - 2 * breaks
        if end > range.lowerBound { write(chunk, range.lowerBound..<end) }
        heldBreaks += breaks
    }

    private mutating func holdEnd(_ chunk: Span<UInt8>, _ range: Range<Int>) {
        if let last = range.last, chunk[last] == ASCII.carriageReturn {
            hold(chunk, range.lowerBound..<last)
            heldReturn = true
        } else {
            hold(chunk, range)
        }
    }

    private mutating func flushHeld() {
        let blank = heldBlank
        heldBlank = false
        flushBreaks()
        if blank { write(ASCII.space) }
    }

    private mutating func flushBreaks() {
        guard heldBreaks > 0 else { return }
        let breaks = heldBreaks
        heldBreaks = 0
        if breaks <= 16 {
            for _ in 0..<breaks { collected += [ASCII.carriageReturn, ASCII.lineFeed] }
        } else {
            flushCollected()
            sink.writeLineBreaks(breaks)
        }
    }

    private mutating func write(_ chunk: Span<UInt8>, _ range: Range<Int>) {
        flushBreaks()
        let bytes = chunk.extracting(range)
        if bytes.count >= Self.directMin {
            flushCollected()
            sink.write(bytes)
        } else {
            unsafe bytes.withUnsafeBufferPointer { unsafe collected.append(contentsOf: $0) }
            if collected.count >= Self.collectedMax { flushCollected() }
        }
    }

    private mutating func write(_ byte: UInt8) {
        flushBreaks()
        collected.append(byte)
    }

    private mutating func flushCollected() {
        guard !collected.isEmpty else { return }
        var bytes: [UInt8] = []
        swap(&bytes, &collected)
        sink.write(bytes.span)
        bytes.removeAll(keepingCapacity: true)
        swap(&bytes, &collected)
    }
}
