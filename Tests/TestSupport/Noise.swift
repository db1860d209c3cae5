/// Random input that is the same in every run: a test that fails must fail again.
public struct Noise: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Up to `count` random bytes.
    public mutating func bytes(upTo count: Int) -> [UInt8] {
        let length = Int.random(in: 0...count, using: &self)
        return (0..<length).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// The bytes with up to four faults: a byte changed, removed or doubled, the end cut off, a piece repeated.
    public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !result.isEmpty {
            let place = Int.random(in: 0..<result.count, using: &self)
            switch Int.random(in: 0..<6, using: &self) {
            case 0: result[place] = UInt8.random(in: 0...255, using: &self)
            case 1: result.remove(at: place)
            case 2: result.insert(result[place], at: place)
            case 3: result.removeSubrange(place...)
            case 4: result.insert(contentsOf: result[place...].prefix(16), at: place)
            default: result[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            }
        }
        return result
    }

    /// The bytes cut at random places into one or more pieces.
    public mutating func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        let largest = Int.random(in: 1...max(1, bytes.count), using: &self)
        while !rest.isEmpty {
            let count = Int.random(in: 1...largest, using: &self)
            pieces.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return pieces
    }
}
