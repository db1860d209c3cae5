/// The stream cipher of Office up to 2003.
struct RC4 {
    private var state = Array(UInt8.min...UInt8.max)
    private var first: UInt8 = 0
    private var second: UInt8 = 0

    init(key: [UInt8]) {
        var other: UInt8 = 0
        guard !key.isEmpty else { return }
        for index in 0..<256 {
            other = other &+ state[index] &+ key[index % key.count]
            state.swapAt(index, Int(other))
        }
    }

    mutating func next() -> UInt8 {
        first = first &+ 1
        second = second &+ state[Int(first)]
        state.swapAt(Int(first), Int(second))
        return state[Int(state[Int(first)] &+ state[Int(second)])]
    }

    mutating func changed(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { $0 ^ next() } }
}
