/// The tree of many phrases, byte by byte. Its states are numbered in the order of their depth, 0 being the beginning.
struct PhraseTrie {
    struct Edge {
        let from: Int32
        let byte: UInt8
        let to: Int32
    }

    /// In the order of the states they lead to.
    private(set) var edges: [Edge] = []
    /// The phrase that ends at a state; -1 for none.
    private(set) var phrases: [Int32] = [-1]

    /// - Parameter phrases: empty ones are left out, of equal ones the last counts.
    init(_ phrases: [[UInt8]]) {
        // How far into each phrase we are, all of them going down by one byte at a time.
        var states = [Int32](repeating: 0, count: phrases.count)
        var waiting = phrases.indices.filter { !phrases[$0].isEmpty }
        var depth = 0
        while !waiting.isEmpty {
            var places: [UInt64: Int32] = [:]
            for number in waiting {
                states[number] = child(of: states[number], phrases[number][depth], &places)
                if phrases[number].count == depth &+ 1 {
                    self.phrases[Int(states[number])] = Int32(truncatingIfNeeded: number)
                }
            }
            depth &+= 1
            waiting.removeAll { phrases[$0].count == depth }
        }
    }

    private mutating func child(of state: Int32, _ byte: UInt8, _ places: inout [UInt64: Int32]) -> Int32 {
        let key = UInt64(UInt32(bitPattern: state)) &<< 8 | UInt64(byte)
        if let known = places[key] { return known }
        let new = Int32(truncatingIfNeeded: phrases.count)
        edges.append(Edge(from: state, byte: byte, to: new))
        phrases.append(-1)
        places[key] = new
        return new
    }
}
