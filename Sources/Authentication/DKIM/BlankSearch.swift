import Mail

/// The search that decides how fast a body is hashed, sixteen bytes at a time.
///
/// Audited: the only loads past the checks of `Span` in this target. A load at `index` reads `index ..< index + 17`,
/// and the loop runs only while that lies inside the bytes.
enum BlankSearch {
    /// The offset, at or after `start`, of the first blank that relaxed canonicalisation may change: a tab, or a space
    /// before another blank, a line break or the end of the bytes. The number of bytes when there is none.
    static func firstChanged(in bytes: Span<UInt8>, from start: Int) -> Int {
        // Local, because a static constant would be looked up at every turn.
        let tabs = SIMD16<UInt8>(repeating: ASCII.tab)
        let spaces = SIMD16<UInt8>(repeating: ASCII.space)
        var index = start
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            let end = buffer.count - 17
            while index <= end {
                let these = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
                let next = unsafe base.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
                let found = (these .== tabs) .| ((these .== spaces) .& (next .<= spaces))
                let words = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
                if words[0] | words[1] != 0 {
                    let bits = words[0] != 0 ? words[0].trailingZeroBitCount : 64 &+ words[1].trailingZeroBitCount
                    index &+= bits >> 3
                    return
                }
                index &+= 16
            }
        }
        return firstChangedByBytes(in: bytes, from: index)
    }

    /// The same, byte by byte: for the last bytes, and what the other is tested against.
    static func firstChangedByBytes(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ASCII.tab { return index }
            if byte == ASCII.space, index + 1 == bytes.count || bytes[index + 1] <= ASCII.space { return index }
            index += 1
        }
        return bytes.count
    }
}
