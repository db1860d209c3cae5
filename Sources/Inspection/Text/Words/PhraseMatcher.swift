/// Finds all of many phrases in one pass over the bytes (Aho and Corasick, 1975).
///
/// The time is linear in the text, whatever it is; the transitions lie in one hash table, since a full table for a few
/// thousand phrases would be larger than the processor's cache.
struct PhraseMatcher: Sendable {
    /// One phrase that was found.
    struct Match {
        /// The number of the phrase.
        let phrase: Int
        let start: Int
        let end: Int
    }

    private var root = [Int32](repeating: 0, count: 256)
    /// State and byte, and the state behind; 0 where a place is free (no transition but those of the root begins at 0).
    private var keys: [UInt32] = []
    private var targets: [Int32] = []
    private var mask = 0
    private var failures: [Int32] = [0]
    /// The phrase that ends at a state; -1 for none.
    private var phrases: [Int32] = [-1]
    /// The next state, along the failures, at which a phrase ends; 0 for none.
    private var others: [Int32] = [0]
    private var lengths: [Int] = []

    /// - Parameter phrases: in the form that texts have; empty ones are never found, of equal ones the last counts.
    init(_ phrases: [[UInt8]]) {
        lengths = phrases.map(\.count)
        var builder = TrieBuilder()
        for (index, phrase) in phrases.enumerated() where !phrase.isEmpty { builder.add(phrase, index) }
        self.phrases = builder.phrases
        failures = [Int32](repeating: 0, count: builder.phrases.count)
        others = failures
        var size = 16
        while size < builder.edges.count &* 2 { size &*= 2 }
        (keys, targets) = ([UInt32](repeating: 0, count: size), [Int32](repeating: 0, count: size))
        mask = size &- 1
        for edge in builder.edges { insert(edge) }
        // The edges stand in the order of their depth once they are sorted by it: each failure is known before it is
        // needed.
        for edge in builder.edges.sorted(by: { $0.depth < $1.depth }) where edge.from != 0 {
            let failure = next(from: failures[Int(edge.from)], edge.byte)
            failures[Int(edge.to)] = failure
            others[Int(edge.to)] = self.phrases[Int(failure)] >= 0 ? failure : others[Int(failure)]
        }
    }

    private mutating func insert(_ edge: TrieBuilder.Edge) {
        guard edge.from != 0 else {
            root[Int(edge.byte)] = edge.to
            return
        }
        let key = Self.key(edge.from, edge.byte)
        var place = Self.hash(key) & mask
        while keys[place] != 0 { place = (place &+ 1) & mask }
        keys[place] = key
        targets[place] = edge.to
    }

    private static func key(_ state: Int32, _ byte: UInt8) -> UInt32 {
        UInt32(truncatingIfNeeded: state) &<< 8 | UInt32(byte)
    }

    private static func hash(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) &>> 7) }

    private func target(_ state: Int32, _ byte: UInt8) -> Int32? {
        let key = Self.key(state, byte)
        var place = Self.hash(key) & mask
        while true {
            let found = keys[place]
            if found == key { return targets[place] }
            if found == 0 { return nil }
            place = (place &+ 1) & mask
        }
    }

    private func next(from start: Int32, _ byte: UInt8) -> Int32 {
        var state = start
        while state != 0 {
            if let target = target(state, byte) { return target }
            state = failures[Int(state)]
        }
        return root[Int(byte)]
    }

    /// Calls `found` for every phrase in the text, by its end; of those that end together the longest first.
    func search(_ text: Span<UInt8>, _ found: (Match) -> Void) {
        var state: Int32 = 0
        for index in text.indices {
            state = next(from: state, text[index])
            guard state != 0 else { continue }
            var place = phrases[Int(state)] >= 0 ? state : others[Int(state)]
            while place != 0 {
                let phrase = Int(phrases[Int(place)])
                found(Match(phrase: phrase, start: index &+ 1 &- lengths[phrase], end: index &+ 1))
                place = others[Int(place)]
            }
        }
    }

    /// Whether one of the phrases stands in the text.
    func finds(in text: Span<UInt8>) -> Bool {
        var isFound = false
        search(text) { _ in isFound = true }
        return isFound
    }
}

/// The tree of all phrases, byte by byte.
private struct TrieBuilder {
    struct Edge {
        let from: Int32
        let byte: UInt8
        let to: Int32
        let depth: Int
    }

    private(set) var edges: [Edge] = []
    private(set) var phrases: [Int32] = [-1]
    private var places: [UInt64: Int32] = [:]

    mutating func add(_ phrase: [UInt8], _ index: Int) {
        var state: Int32 = 0
        for (depth, byte) in phrase.enumerated() {
            let key = UInt64(UInt32(bitPattern: state)) &<< 8 | UInt64(byte)
            if let known = places[key] {
                state = known
                continue
            }
            let new = Int32(truncatingIfNeeded: phrases.count)
            edges.append(Edge(from: state, byte: byte, to: new, depth: depth))
            phrases.append(-1)
            places[key] = new
            state = new
        }
        phrases[Int(state)] = Int32(truncatingIfNeeded: index)
    }
}
