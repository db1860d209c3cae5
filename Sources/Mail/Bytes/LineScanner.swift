import Glibc

/// Finds line ends and other bytes with `memchr`.
///
/// The one file of this target that leaves the standard library, and the one that uses pointers: `memchr` searches ten
/// times faster than a byte loop, and lines are what all of mail is made of.
public enum LineScanner {
    /// One line: `start..<end` without its line break, and where the next line starts.
    public struct Line: Sendable, Hashable {
        public let start: Int
        /// The end of the text: before LF or CRLF. A CR that no LF follows belongs to the text.
        public let end: Int
        /// Behind the line break; the end of the searched bytes if there is none.
        public let next: Int

        /// Whether there is nothing before the line break.
        public var isEmpty: Bool { start == end }
        /// Whether the line ends with LF or CRLF, and not merely with the bytes.
        public var isTerminated: Bool { next > end }
    }

    /// The offset of the first `byte` in `bytes[from..<to]`, or nil. Bounds outside of `bytes` are cut to it.
    @inline(__always)
    public static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from: Int, to: Int) -> Int? {
        let start = max(from, 0)
        let end = min(to, bytes.count)
        guard start < end else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
            // `start < end <= count`, so the buffer is not empty and the searched range lies within it.
            guard let base = buffer.baseAddress else { return nil }
            let first = unsafe UnsafeRawPointer(base)
            guard let found = unsafe memchr(first + start, Int32(byte), end &- start) else { return nil }
            return unsafe UnsafeRawPointer(found) - first
        }
    }

    /// The line that starts at `start`, looked for no further than `to`. Lines end with LF, with or without a CR.
    @inline(__always)
    public static func line(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Line {
        let limit = min(end, bytes.count)
        guard let lineFeed = firstIndex(of: ASCII.lineFeed, in: bytes, from: start, to: limit) else {
            let stop = max(start, limit)
            return Line(start: start, end: stop, next: stop)
        }
        let isBroken = lineFeed > start && bytes[lineFeed &- 1] == ASCII.carriageReturn
        return Line(start: start, end: isBroken ? lineFeed &- 1 : lineFeed, next: lineFeed &+ 1)
    }

    /// The start of the first line within `bytes[from..<to]` that begins with `--`.
    ///
    /// It looks for hyphens and not for line ends, since an attachment in base64 has no hyphen at all.
    static func firstDashLine(in bytes: Span<UInt8>, from: Int, to: Int) -> Int? {
        let end = min(to, bytes.count)
        var position = max(from, 0)
        while let hyphen = firstIndex(of: ASCII.hyphen, in: bytes, from: position, to: end) {
            position = hyphen &+ 1
            guard position < end, bytes[position] == ASCII.hyphen else { continue }
            if hyphen == 0 || bytes[hyphen &- 1] == ASCII.lineFeed { return hyphen }
            // A run of hyphens within a line: its other hyphens are no start of a line either.
            while position < end, bytes[position] == ASCII.hyphen { position &+= 1 }
        }
        return nil
    }

    /// Whether no byte has its eighth bit set: many are looked at together.
    static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var all: UInt8 = 0
            for index in buffer.indices { all |= unsafe buffer[index] }
            return all < 0x80
        }
    }

    /// Whether every CR is followed by LF, every LF preceded by CR, and no byte is NUL.
    ///
    /// Written without branches on the bytes, so that the compiler turns it into vector instructions.
    static func isRegular(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 0 else { return true }
        let last = bytes.count &- 1
        guard bytes[0] != ASCII.lineFeed, bytes[last] != ASCII.carriageReturn, bytes[last] != ASCII.nul else {
            return false
        }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return true }
            var block = 0
            while block < last {
                // `index + 1 <= last`, the last offset of the buffer.
                let blockEnd = min(block &+ 4096, last)
                var odd: UInt8 = 0
                var lowest: UInt8 = 255
                var index = block
                while index < blockEnd {
                    let byte = unsafe base[index]
                    let isReturn: UInt8 = byte == ASCII.carriageReturn ? 1 : 0
                    let isBeforeFeed: UInt8 = unsafe base[index &+ 1] == ASCII.lineFeed ? 1 : 0
                    odd |= isReturn ^ isBeforeFeed
                    lowest = min(lowest, byte)
                    index &+= 1
                }
                if odd != 0 || lowest == ASCII.nul { return false }
                block = blockEnd
            }
            return true
        }
    }
}
