/// Undoes DEFLATE (RFC 1951) and zlib (RFC 1950), never to more than a given number of bytes.
package struct Inflate {
    /// How a stream ended.
    package enum End: Sendable, Hashable {
        case complete
        /// There is more than was allowed.
        case limited
        /// It stops too early, or is no DEFLATE from some place on. What came before is there.
        case malformed
    }

    private let input: ArraySlice<UInt8>
    private let bytesMax: Int
    private var position = 0
    private var bits: UInt64 = 0
    private var bitCount = 0
    package private(set) var output: [UInt8] = []
    package private(set) var end = End.complete

    /// Undoes a raw stream.
    package init(_ input: ArraySlice<UInt8>, bytesMax: Int) {
        self.input = input
        self.bytesMax = max(0, bytesMax)
        output.reserveCapacity(min(self.bytesMax, input.count &* 4, 16 << 20))
        while true {
            guard let isLast = take(1), let kind = take(2) else { end = .malformed; break }
            switch kind {
            case 0: copyStored()
            case 1: if let codes = Self.fixed { copyCoded(codes.literals, codes.distances) }
            case 2: if let codes = readCodes() { copyCoded(codes.literals, codes.distances) } else { end = .malformed }
            default: end = .malformed
            }
            if end != .complete || isLast == 1 { break }
        }
    }

    /// Undoes a stream with the header of zlib, or without where it is missing. Its checksum is not held against it.
    package init(zlib input: ArraySlice<UInt8>, bytesMax: Int) {
        let hasHeader = input.bigUInt16(at: 0).map { $0 % 31 == 0 && $0 & 0x0F00 == 0x0800 && $0 & 0x20 == 0 } ?? false
        self.init(hasHeader ? input.from(2) : input, bytesMax: bytesMax)
    }

    /// How many bytes of the input belong to the stream.
    package var consumed: Int { position &- bitCount / 8 }

    // MARK: Bits

    private mutating func refill() {
        while bitCount <= 56, position < input.count {
            bits |= UInt64(input[input.startIndex &+ position]) &<< UInt64(bitCount)
            position &+= 1
            bitCount &+= 8
        }
    }

    private mutating func take(_ count: Int) -> Int? {
        if bitCount < count { refill() }
        guard bitCount >= count else { return nil }
        let value = Int(truncatingIfNeeded: bits & (1 &<< UInt64(count) &- 1))
        drop(count)
        return value
    }

    private mutating func drop(_ count: Int) {
        bits &>>= UInt64(count)
        bitCount &-= count
    }

    // MARK: Blocks

    private mutating func copyStored() {
        drop(bitCount % 8)
        guard let length = take(16), let check = take(16), length == check ^ 0xFFFF else { return end = .malformed }
        // Whole bytes that were read ahead go back.
        position &-= bitCount / 8
        bits = 0
        bitCount = 0
        let run = input.from(position).prefix(length)
        guard output.count &+ run.count <= bytesMax else {
            output.append(contentsOf: run.prefix(bytesMax &- output.count))
            return end = .limited
        }
        output.append(contentsOf: run)
        position &+= run.count
        if run.count < length { end = .malformed }
    }

    private mutating func copyCoded(_ literals: HuffmanCode, _ distances: HuffmanCode) {
        while true {
            if bitCount < 48 { refill() }
            guard let found = literals.symbol(in: bits, available: bitCount) else { return end = .malformed }
            drop(found.length)
            switch found.symbol {
            case 0..<256:
                guard output.count < bytesMax else { return end = .limited }
                output.append(UInt8(truncatingIfNeeded: found.symbol))
            case 256: return
            case 257..<286: if !copyMatch(found.symbol &- 257, distances) { return }
            default: return end = .malformed
            }
        }
    }

    /// Copies what stands further up; whether the block goes on.
    private mutating func copyMatch(_ symbol: Int, _ distances: HuffmanCode) -> Bool {
        guard let extra = take(Int(Self.lengthBits[symbol])) else { return stop(.malformed) }
        let length = Int(Self.lengths[symbol]) &+ extra
        if bitCount < 32 { refill() }
        guard let found = distances.symbol(in: bits, available: bitCount), found.symbol < 30 else {
            return stop(.malformed)
        }
        drop(found.length)
        guard let extra = take(Int(Self.distanceBits[found.symbol])) else { return stop(.malformed) }
        let distance = Int(Self.distances[found.symbol]) &+ extra
        guard distance <= output.count else { return stop(.malformed) }
        guard output.count &+ length <= bytesMax else { return stop(.limited) }
        // Byte by byte: a slice of the array that is appended to would make a copy of all of it.
        let source = output.count &- distance
        for place in source..<(source &+ length) { output.append(output[place]) }
        return true
    }

    private mutating func stop(_ end: End) -> Bool {
        self.end = end
        return false
    }

    // MARK: Codes

    /// The codes of a dynamic block (section 3.2.7).
    private mutating func readCodes() -> (literals: HuffmanCode, distances: HuffmanCode)? {
        guard let literalCount = take(5), let distanceCount = take(5), let lengthCount = take(4) else { return nil }
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<(lengthCount &+ 4) {
            guard let length = take(3) else { return nil }
            lengths[Self.lengthOrder[index]] = UInt8(truncatingIfNeeded: length)
        }
        guard let code = HuffmanCode(lengths: lengths[...]) else { return nil }
        let total = literalCount &+ 257 &+ distanceCount &+ 1
        lengths = []
        while lengths.count < total {
            if bitCount < 32 { refill() }
            guard let found = code.symbol(in: bits, available: bitCount) else { return nil }
            drop(found.length)
            guard found.symbol > 15 else {
                lengths.append(UInt8(truncatingIfNeeded: found.symbol))
                continue
            }
            let (bits, least) = [(2, 3), (3, 3), (7, 11)][found.symbol &- 16]
            guard let extra = take(bits), lengths.count &+ least &+ extra <= total else { return nil }
            let repeated: UInt8? = found.symbol == 16 ? lengths.last : 0
            guard let repeated else { return nil }
            lengths.append(contentsOf: repeatElement(repeated, count: least &+ extra))
        }
        guard let literals = HuffmanCode(lengths: lengths[..<(literalCount &+ 257)]),
            let distances = HuffmanCode(lengths: lengths[(literalCount &+ 257)...])
        else { return nil }
        return (literals, distances)
    }

    private static let fixed: (literals: HuffmanCode, distances: HuffmanCode)? = {
        let lengths =
            [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
            + [UInt8](repeating: 8, count: 8)
        guard let literals = HuffmanCode(lengths: lengths[...]),
            let distances = HuffmanCode(lengths: [UInt8](repeating: 5, count: 30)[...])
        else { return nil }
        return (literals, distances)
    }()

    private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengths: [UInt16] = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits: [UInt8] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distances: [UInt16] = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537, 2_049, 3_073,
        4_097,
        6_145, 8_193, 12_289, 16_385, 24_577,
    ]
    private static let distanceBits: [UInt8] = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
}
