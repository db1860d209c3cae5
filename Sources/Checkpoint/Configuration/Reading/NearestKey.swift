/// Proposes what was probably meant by a key that does not exist.
enum NearestKey {
    /// The known name nearest to `key`, when it is near enough to be meant.
    static func to(_ key: String, among names: Set<String>) -> String? {
        let plain = plain(key)
        guard (1...64).contains(plain.count) else { return nil }
        // Secrets are never written into the configuration itself.
        if names.contains(key + "-file") { return key + "-file" }
        let allowed = max(1, plain.count / 3)
        let scored = names.map { (name: $0, distance: distance(plain, Self.plain($0))) }
        return scored.filter { $0.distance <= allowed }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// Small letters, hyphens for underscores: how names are most often mistaken.
    private static func plain(_ key: String) -> [UInt8] {
        key.utf8.map { $0 == 0x5F ? 0x2D : ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) }
    }

    /// Letters to insert, drop, change or swap with their neighbour (optimal string alignment).
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var before: [Int] = []
        var previous = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            for (column, match) in other.enumerated() {
                let change = previous[column] + (letter == match ? 0 : 1)
                var best = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == match {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            before = previous
            previous = current
        }
        return previous[other.count]
    }
}
