/// A canonical Huffman code of DEFLATE (RFC 1951 section 3.2.2): short codes by table, long ones bit by bit.
struct HuffmanCode {
    static let bitsMax = 15
    /// Codes of up to so many bits are found in one step.
    static let quickBits = 9

    /// For each run of `quickBits` bits as they lie in the stream: the symbol, and the length of its code in the lowest
    /// four bits; 0 where the code is longer or there is none.
    private(set) var quick: [UInt16]
    /// How many codes there are of each length.
    private var counts: [Int]
    /// The symbols in the order of their codes.
    private var symbols: [UInt16]

    /// nil if the lengths promise more codes than there are. Fewer are allowed: streams with one distance code have
    /// them, and a code that does not exist is malformed once it is met.
    init?(lengths: ArraySlice<UInt8>) {
        counts = [Int](repeating: 0, count: Self.bitsMax &+ 1)
        for length in lengths where length > 0 && Int(length) <= Self.bitsMax { counts[Int(length)] &+= 1 }
        var left = 1
        for length in 1...Self.bitsMax {
            left = left &<< 1 &- counts[length]
            if left < 0 { return nil }
        }
        var firsts = [Int](repeating: 0, count: Self.bitsMax &+ 2)
        var codes = firsts
        for length in 1...Self.bitsMax {
            firsts[length &+ 1] = firsts[length] &+ counts[length]
            codes[length &+ 1] = (codes[length] &+ counts[length]) &<< 1
        }
        symbols = [UInt16](repeating: 0, count: lengths.count)
        quick = [UInt16](repeating: 0, count: 1 &<< Self.quickBits)
        for (symbol, length) in lengths.enumerated() where length > 0 && Int(length) <= Self.bitsMax {
            let length = Int(length)
            symbols[firsts[length]] = UInt16(truncatingIfNeeded: symbol)
            firsts[length] &+= 1
            let code = codes[length]
            codes[length] &+= 1
            if length <= Self.quickBits { fillQuick(code, length, symbol) }
        }
    }

    /// Every run of bits that begins with the code; the first bit of a code is its highest, of the stream the lowest.
    private mutating func fillQuick(_ code: Int, _ length: Int, _ symbol: Int) {
        var reversed = 0
        for bit in 0..<length where code &>> bit & 1 == 1 { reversed |= 1 &<< (length &- 1 &- bit) }
        let entry = UInt16(truncatingIfNeeded: symbol &<< 4 | length)
        for run in stride(from: reversed, to: quick.count, by: 1 &<< length) { quick[run] = entry }
    }

    /// The symbol whose code `bits` begin with, and the length of that code; nil if there is none within `available`.
    @inline(__always)
    func symbol(in bits: UInt64, available: Int) -> (symbol: Int, length: Int)? {
        let entry = quick[Int(truncatingIfNeeded: bits) & (1 &<< Self.quickBits &- 1)]
        if entry != 0 {
            let length = Int(entry & 15)
            return length <= available ? (Int(entry &>> 4), length) : nil
        }
        return slowSymbol(in: bits, available: available)
    }

    private func slowSymbol(in bits: UInt64, available: Int) -> (symbol: Int, length: Int)? {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...Self.bitsMax {
            guard length <= available else { return nil }
            code |= Int(truncatingIfNeeded: bits &>> UInt64(length &- 1)) & 1
            let count = counts[length]
            if code &- first < count { return (Int(symbols[index &+ code &- first]), length) }
            index &+= count
            first = (first &+ count) &<< 1
            code = code &<< 1
        }
        return nil
    }
}
