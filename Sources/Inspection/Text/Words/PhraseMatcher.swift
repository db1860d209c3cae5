/// Finds all of many phrases in one pass over the bytes (Aho and Corasick, 1975).
///
/// The time is linear in the text, whatever it is. Most of it is passed over: where no phrase begins with the next few
/// bytes, none is begun. The states behind one byte of a phrase have a full row of transitions; the others' lie in one
/// hash table, since rows for a few thousand phrases would be larger than the processor's cache.
struct PhraseMatcher: Sendable {
    /// One phrase that was found.
    struct Match {
        /// The number of the phrase.
        let phrase: Int
        let start: Int
        let end: Int
    }

    /// The next state by state and byte, for the first states: the beginning, and those behind one byte. Here and in
    /// `edges` its bits are inverted, which makes it negative, where a phrase ends at it.
    private var rows: [Int32]
    private let rowCount: Int32
    /// Of the other states: state and byte in the upper half, the state behind in the lower; 0 where a place is free.
    private var edges: [UInt64]
    /// A bit for each hash that some edge has: most bytes go on with no phrase, and this, unlike the edges, fits into
    /// the innermost cache.
    private var hashes = [UInt64](repeating: 0, count: 2_048)
    private var beginnings = PhraseBeginnings()
    /// Where to go on from a state that has no transition for a byte.
    private var failures: [Int32]
    /// The phrase that ends at a state; -1 for none.
    private let phrases: [Int32]
    /// The state itself, or else the first along the failures, at which a phrase ends; 0 for none.
    private var endings: [Int32]
    private let lengths: [Int]

    /// - Parameter phrases: in the form that texts have; empty ones are never found, of equal ones the last counts.
    init(_ phrases: [[UInt8]]) {
        let trie = PhraseTrie(phrases)
        lengths = phrases.map(\.count)
        for phrase in phrases { beginnings.insert(phrase) }
        self.phrases = trie.phrases
        failures = [Int32](repeating: 0, count: trie.phrases.count)
        endings = failures
        rowCount = Int32(truncatingIfNeeded: trie.edges.count { $0.from == 0 } &+ 1)
        rows = [Int32](repeating: 0, count: 256)
        var size = 16
        // Two of three places are taken at most, so that as much as can be fits into the processor's cache.
        while size < trie.edges.count &* 3 / 2 { size &*= 2 }
        edges = [UInt64](repeating: 0, count: size)
        // In the order of their depth: each failure is known before it is needed.
        for edge in trie.edges {
            if edge.from > 0, rows.count == 256 { addRows() }
            let failure = edge.from == 0 ? 0 : Self.state(next(from: failures[Int(edge.from)], edge.byte))
            failures[Int(edge.to)] = failure
            endings[Int(edge.to)] = self.phrases[Int(edge.to)] >= 0 ? edge.to : endings[Int(failure)]
            insert(edge)
        }
        if rows.count == 256 { addRows() }
    }

    /// The rows of the states behind one byte, which fail to the beginning.
    private mutating func addRows() {
        let first = rows
        for _ in 1..<max(rowCount, 1) { rows += first }
    }

    private static func state(_ step: Int32) -> Int32 { step < 0 ? ~step : step }

    private mutating func insert(_ edge: PhraseTrie.Edge) {
        let step = endings[Int(edge.to)] == 0 ? edge.to : ~edge.to
        guard edge.from >= rowCount else {
            rows[Int(edge.from) &* 256 &+ Int(edge.byte)] = step
            return
        }
        let key = Self.key(edge.from, edge.byte)
        let hash = Self.hash(key)
        hashes[hash &>> 6 & 2_047] |= 1 &<< UInt64(hash & 63)
        var place = hash & (edges.count &- 1)
        while edges[place] != 0 { place = (place &+ 1) & (edges.count &- 1) }
        edges[place] = UInt64(key) &<< 32 | UInt64(UInt32(bitPattern: step))
    }

    private static func key(_ state: Int32, _ byte: UInt8) -> UInt32 {
        UInt32(truncatingIfNeeded: state) &<< 8 | UInt32(byte)
    }

    private static func hash(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) &>> 7) }

    private func target(_ state: Int32, _ byte: UInt8) -> Int32? {
        let key = Self.key(state, byte)
        let hash = Self.hash(key)
        guard hashes[hash &>> 6 & 2_047] & (1 &<< UInt64(hash & 63)) != 0 else { return nil }
        var place = hash & (edges.count &- 1)
        while true {
            let edge = edges[place]
            if edge == 0 { return nil }
            if edge &>> 32 == UInt64(key) { return Int32(truncatingIfNeeded: edge) }
            place = (place &+ 1) & (edges.count &- 1)
        }
    }

    private func next(from start: Int32, _ byte: UInt8) -> Int32 {
        var state = start
        while state >= rowCount {
            if let target = target(state, byte) { return target }
            state = failures[Int(state)]
        }
        return rows[Int(state) &* 256 &+ Int(byte)]
    }

    /// Calls `found` for every phrase in the text, by its end; of those that end together the longest first.
    func search(_ text: Span<UInt8>, _ found: (Match) -> Void) {
        var index = 0
        while let start = beginnings.first(in: text, from: index) {
            var step = rows[Int(text[start])]
            index = start &+ 1
            if step < 0 { report(~step, end: index, found) }
            while index < text.count {
                step = next(from: Self.state(step), text[index])
                // What begins with this byte alone, or with none, is begun anew.
                if Self.state(step) < rowCount { break }
                index &+= 1
                if step < 0 { report(~step, end: index, found) }
            }
        }
    }

    /// Calls `found` for the phrases that end at a state.
    private func report(_ state: Int32, end: Int, _ found: (Match) -> Void) {
        var place = endings[Int(state)]
        while place != 0 {
            let phrase = Int(phrases[Int(place)])
            found(Match(phrase: phrase, start: end &- lengths[phrase], end: end))
            place = endings[Int(failures[Int(place)])]
        }
    }

    /// Whether one of the phrases stands in the text.
    func finds(in text: Span<UInt8>) -> Bool {
        var isFound = false
        search(text) { _ in isFound = true }
        return isFound
    }
}
