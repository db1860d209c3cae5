/// A set of runs of letters, several times faster than one of the standard library, since it need not withstand texts
/// that are made to collide: of those it merely keeps fewer.
struct RunSet {
    /// 0 where there is room.
    private var slots: [UInt64]
    private let shift: UInt64
    private(set) var count = 0

    /// How far from its place a run is kept.
    private static let distanceMax = 32

    /// - Parameter count: runs it has room for.
    init(for count: Int) {
        var bits = 4
        while 1 << bits < count &* 2 { bits &+= 1 }
        slots = [UInt64](repeating: 0, count: 1 << bits)
        shift = UInt64(64 &- bits)
    }

    /// - Parameter run: not 0.
    mutating func insert(_ run: UInt64) {
        var place = place(of: run)
        for _ in 0..<Self.distanceMax {
            if slots[place] == run { return }
            if slots[place] == 0 {
                slots[place] = run
                count &+= 1
                return
            }
            place = (place &+ 1) & (slots.count &- 1)
        }
    }

    func contains(_ run: UInt64) -> Bool {
        var place = place(of: run)
        for _ in 0..<Self.distanceMax where slots[place] != run {
            if slots[place] == 0 { return false }
            place = (place &+ 1) & (slots.count &- 1)
        }
        return slots[place] == run
    }

    /// How many runs stand in both.
    func common(with other: RunSet) -> Int { slots.count { $0 != 0 && other.contains($0) } }

    private func place(of run: UInt64) -> Int { Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) &>> shift) }
}
