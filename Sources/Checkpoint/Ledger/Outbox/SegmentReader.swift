/// Finds the entries in the bytes of a segment, whatever a crash or a broken disk left between them.
struct SegmentReader {
    private(set) var entries: [LedgerEntry] = []
    /// Bytes from the start of which nothing more is wanted: whole frames, and damage before another frame.
    private(set) var consumed = 0
    /// Bytes of damage among them.
    private(set) var torn = 0

    /// - Parameters:
    ///   - isFinished: nobody writes any more: what is no whole frame at the end will never be one.
    ///   - max: entries that are read at most; the rest stays for the next time.
    init(_ bytes: ArraySlice<UInt8>, isFinished: Bool, max: Int = .max) {
        var rest = bytes
        while !rest.isEmpty, entries.count < max {
            switch Self.frame(at: rest) {
            case .whole(let payload):
                if let entry = LedgerFrame.entry(in: payload) { entries.append(entry) }
                rest = rest[payload.endIndex...]
            case .unfinished where !isFinished:
                consumed = bytes.count - rest.count
                return
            case .unfinished, .damaged:
                let next = Self.nextMark(in: rest.dropFirst())
                torn += next - rest.startIndex
                rest = rest[next...]
            }
        }
        consumed = bytes.count - rest.count
    }

    private enum Found {
        case whole(ArraySlice<UInt8>)
        /// So far it looks like a frame; its end is not there.
        case unfinished
        case damaged
    }

    private static func frame(at bytes: ArraySlice<UInt8>) -> Found {
        let mark = LedgerFrame.mark
        guard bytes.prefix(mark.count).elementsEqual(mark.prefix(bytes.count)) else { return .damaged }
        guard bytes.count >= LedgerFrame.headBytes,
            let count = LedgerFrame.number(bytes, at: bytes.startIndex + mark.count)
        else { return .unfinished }
        guard count <= LedgerFrame.payloadBytesMax else { return .damaged }
        let body = bytes.dropFirst(LedgerFrame.headBytes)
        guard body.count >= count else { return .unfinished }
        let payload = body.prefix(count)
        let checksum = bytes.dropFirst(mark.count + 4).prefix(8)
        return LedgerFrame.checksum(payload).elementsEqual(checksum) ? .whole(payload) : .damaged
    }

    /// Where the next frame may begin, else the end.
    private static func nextMark(in bytes: ArraySlice<UInt8>) -> Int {
        var rest = bytes
        while let first = rest.firstIndex(of: LedgerFrame.mark[0]) {
            if rest[first...].starts(with: LedgerFrame.mark) { return first }
            rest = rest[first...].dropFirst()
        }
        return bytes.endIndex
    }
}
