/// What waits for its time, the earliest first: a binary heap.
struct DueQueue: Sendable {
    private struct Item: Sendable {
        var due: Int64
        var identifier: CopyIdentifier

        func isBefore(_ other: Item) -> Bool {
            due == other.due ? identifier < other.identifier : due < other.due
        }
    }

    private var items: [Item] = []
    /// When each is due; what stands otherwise in the heap is out of date.
    private var dues: [CopyIdentifier: Int64] = [:]

    var count: Int { dues.count }

    /// Adds an entry, or gives it another time.
    mutating func add(_ identifier: CopyIdentifier, due: Int64) {
        dues[identifier] = due
        items.append(Item(due: due, identifier: identifier))
        var index = items.count - 1
        while index > 0, items[index].isBefore(items[(index - 1) / 2]) {
            items.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func remove(_ identifier: CopyIdentifier) { dues[identifier] = nil }

    func contains(_ identifier: CopyIdentifier) -> Bool { dues[identifier] != nil }

    func identifiers(where isWanted: (CopyIdentifier) -> Bool) -> [CopyIdentifier] {
        dues.keys.filter(isWanted).sorted()
    }

    /// When the first is due.
    mutating func nextDue() -> Int64? {
        skipStale()
        return items.first?.due
    }

    /// The first, if it is due.
    mutating func take(now: Int64) -> CopyIdentifier? {
        skipStale()
        guard let first = items.first, first.due <= now else { return nil }
        removeFirst()
        dues[first.identifier] = nil
        return first.identifier
    }

    private mutating func skipStale() {
        while let first = items.first, dues[first.identifier] != first.due { removeFirst() }
    }

    private mutating func removeFirst() {
        items.swapAt(0, items.count - 1)
        items.removeLast()
        var index = 0
        while true {
            var smallest = index
            for child in [2 * index + 1, 2 * index + 2] where child < items.count {
                if items[child].isBefore(items[smallest]) { smallest = child }
            }
            guard smallest != index else { return }
            items.swapAt(index, smallest)
            index = smallest
        }
    }
}
