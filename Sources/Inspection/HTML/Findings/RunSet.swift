/// A set of runs of letters, several times faster than one of the standard library, since it need not withstand texts
/// that are made to collide: of those it merely keeps fewer.
struct RunSet {
    /// 0 where there is room.
    private var slots: [UInt64]
    private let shift: UInt64
    private(set) var count = 0

    /// The bit of runs that another text has, too, or alone.
    private static let met: UInt64 = 1 << 63

    /// How far from its place a run is kept.
    private static let distanceMax = 256

    /// - Parameter count: runs it has room for.
    init(for count: Int) {
        var bits = 4
        while 1 << bits < count &* 3 / 2 { bits &+= 1 }
        slots = [UInt64](repeating: 0, count: 1 << bits)
        shift = UInt64(64 &- bits)
    }

    /// Whether the run, which is not 0 and has 63 bits, is new.
    @discardableResult
    mutating func insert(_ run: UInt64) -> Bool {
        guard let place = place(of: run), slots[place] == 0 else { return false }
        slots[place] = run
        count &+= 1
        return true
    }

    /// What a run of another text is to the set when it comes.
    enum Meeting { case stranger, friend, known }

    /// Takes a run of another text: it is a stranger, or one that the set has; the second time it is known.
    mutating func meet(_ run: UInt64) -> Meeting {
        guard let place = place(of: run) else { return .known }
        let found = slots[place]
        slots[place] = run | Self.met
        return found == 0 ? .stranger : found == run ? .friend : .known
    }

    /// Where the run is, or would be put; nil if there is no room near enough.
    @inline(__always)
    private func place(of run: UInt64) -> Int? {
        var place = Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        for _ in 0..<Self.distanceMax {
            if slots[place] & ~Self.met == run || slots[place] == 0 { return place }
            place = (place &+ 1) & (slots.count &- 1)
        }
        return nil
    }
}
