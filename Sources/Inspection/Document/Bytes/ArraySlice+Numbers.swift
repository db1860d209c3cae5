/// Numbers and runs of a binary format. Offsets count from the start of the slice, whatever its indices are, and are
/// checked against its end: nothing here can trap.
extension ArraySlice<UInt8> {
    /// `length` bytes at `offset`; nil if they are not all there.
    func run(at offset: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, length >= 0, offset <= count, length <= count &- offset else { return nil }
        return self[(startIndex &+ offset)..<(startIndex &+ offset &+ length)]
    }

    /// Everything from `offset` on; empty behind the end.
    func from(_ offset: Int) -> ArraySlice<UInt8> { dropFirst(Swift.max(0, offset)) }

    func byte(at offset: Int) -> UInt8? {
        guard offset >= 0, offset < count else { return nil }
        return self[startIndex &+ offset]
    }

    /// Little endian, as all numbers below.
    func uint16(at offset: Int) -> Int? { number(at: offset, 2) }

    func uint32(at offset: Int) -> Int? { number(at: offset, 4) }

    /// nil above 2^52: no file is so long, and sums of such numbers stay within `Int`.
    func uint64(at offset: Int) -> Int? {
        guard let low = uint32(at: offset), let high = uint32(at: offset &+ 4), high < 1 &<< 20 else { return nil }
        return high &<< 32 | low
    }

    /// Big endian.
    func bigUInt16(at offset: Int) -> Int? { number(at: offset, 2).map { ($0 & 0xFF) &<< 8 | $0 &>> 8 } }

    func bigUInt32(at offset: Int) -> Int? {
        guard let high = bigUInt16(at: offset), let low = bigUInt16(at: offset &+ 2) else { return nil }
        return high &<< 16 | low
    }

    /// The bytes up to the first zero at or behind `offset`, at most `limit` of them.
    func text(at offset: Int, limit: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, offset <= count else { return nil }
        let rest = from(offset).prefix(Swift.max(0, limit))
        return rest.firstIndex(of: 0).map { rest[..<$0] } ?? rest
    }

    /// The bytes, each ISO-8859-1 character of its own: for words of formats that are ASCII in practice.
    var latin: String { String(decoding: map { UInt16($0) }, as: UTF16.self) }

    /// UTF-16 in little endian up to a zero character or the end.
    var utf16: String {
        var units: [UInt16] = []
        units.reserveCapacity(count / 2)
        var offset = 0
        while let unit = uint16(at: offset), unit != 0 {
            units.append(UInt16(truncatingIfNeeded: unit))
            offset &+= 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    private func number(at offset: Int, _ width: Int) -> Int? {
        guard offset >= 0, count >= width, offset <= count &- width else { return nil }
        var value = 0
        for place in 0..<width { value |= Int(self[startIndex &+ offset &+ place]) &<< (8 &* place) }
        return value
    }
}
