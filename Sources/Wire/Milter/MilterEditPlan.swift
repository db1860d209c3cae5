import Mail

/// How the header fields and the body of an edited message differ from those before.
struct MilterEditPlan {
    private let old: Header
    private let new: Header
    /// For each field before, which of the new ones it became; nil if it is gone.
    private var successor: [Int?]
    /// Whether an edit takes away the whole field: a new one of its name is another one.
    private var isRemoved: [Bool]
    /// Whether the new field at an index was there before, in whatever form.
    private var isKnown: [Bool]
    private let newBody: [UInt8]?

    init(_ edits: [Edit], of header: Header, to edited: [UInt8]) {
        old = header
        new = Header(parsing: edited)
        successor = Array(repeating: nil, count: old.fields.count)
        isRemoved = Array(repeating: false, count: old.fields.count)
        isKnown = Array(repeating: false, count: new.fields.count)
        let before = old.bytes[old.bodyStart...]
        let after = edited[new.bodyStart...]
        newBody = before == after ? nil : Array(after)
        matchUntouched(edits.filter { !($0.range.isEmpty && $0.replacement.isEmpty) })
        matchTouched()
    }

    /// Changes and removals from the last backwards, then the new fields, then the body.
    var modifications: [MilterModification] {
        let occurrences = touchedOccurrences()
        var result: [MilterModification] = []
        for index in old.fields.indices.reversed() {
            guard let occurrence = occurrences[index] else { continue }
            if let place = successor[index] {
                let field = new.fields[place]
                result.append(
                    .changeHeader(
                        name: Array(new.name(of: field)),
                        occurrence: occurrence,
                        value: Array(new.value(of: field))
                    )
                )
            } else {
                let name = Array(old.name(of: old.fields[index]))
                result.append(.changeHeader(name: name, occurrence: occurrence, value: nil))
            }
        }
        result += additions
        if let newBody { result.append(.replaceBody(newBody)) }
        return result
    }

    /// The new fields: those at the end in order, the others from the last backwards.
    private var additions: [MilterModification] {
        var below: [MilterModification] = []
        var within: [MilterModification] = []
        let last = isKnown.lastIndex(of: true) ?? -1
        var survivors = 0
        for (index, field) in new.fields.enumerated() {
            guard !isKnown[index] else {
                survivors &+= 1
                continue
            }
            let (name, value) = (Array(new.name(of: field)), Array(new.value(of: field)))
            if index > last {
                below.append(.addHeader(name: name, value: value))
            } else {
                // Below the mail server's own Received, which is the first of all, unless it belongs on top.
                let place = survivors == 0 ? 0 : survivors &+ 1
                within.append(.insertHeader(index: place, name: name, value: value))
            }
        }
        return below + within.reversed()
    }

    /// The number of each changed or removed field among those of its name.
    private func touchedOccurrences() -> [Int: Int] {
        // Where fields are only added, nothing need be counted.
        guard old.fields.indices.contains(where: { index in successor[index].map { !isSame(index, $0) } ?? true })
        else { return [:] }
        var counts: [[UInt8]: Int] = [:]
        var result: [Int: Int] = [:]
        for (index, field) in old.fields.enumerated() {
            let name = old.name(of: field).map(\.lowercased)
            let count = counts[name, default: 0] &+ 1
            counts[name] = count
            if let place = successor[index], isSame(index, place) { continue }
            result[index] = count
        }
        return result
    }
}

extension MilterEditPlan {
    /// Finds the fields that no edit touches: they stand in the new header where the edits above have moved them.
    private mutating func matchUntouched(_ edits: [Edit]) {
        let edits = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var next = 0
        var shift = 0
        var place = 0
        for (index, field) in old.fields.enumerated() {
            while next < edits.count, edits[next].range.upperBound <= field.whole.lowerBound {
                shift &+= edits[next].replacement.count &- edits[next].range.count
                next &+= 1
            }
            if next < edits.count, edits[next].range.lowerBound < field.whole.upperBound {
                isRemoved[index] = edits[next].replacement.isEmpty && edits[next].range.contains(field.whole)
                continue
            }
            let start = field.whole.lowerBound &+ shift
            while place < new.fields.count, new.fields[place].whole.lowerBound < start { place &+= 1 }
            // What is glued to a field changes it as well.
            if place < new.fields.count, new.fields[place].whole == start..<(field.whole.upperBound &+ shift) {
                successor[index] = place
                isKnown[place] = true
            }
        }
    }

    /// Between untouched fields, a new field that bears the name of an old one is that one, changed.
    private mutating func matchTouched() {
        var place = 0
        for index in old.fields.indices {
            if let known = successor[index] {
                place = known &+ 1
                continue
            }
            if isRemoved[index] { continue }
            var candidate = place
            while candidate < new.fields.count, !isKnown[candidate] {
                if hasSameName(index, candidate) {
                    successor[index] = candidate
                    isKnown[candidate] = true
                    place = candidate &+ 1
                    break
                }
                candidate &+= 1
            }
        }
    }

    private func hasSameName(_ index: Int, _ place: Int) -> Bool {
        let (one, other) = (old.name(of: old.fields[index]), new.name(of: new.fields[place]))
        return one.count == other.count && one.elementsEqual(other) { $0.lowercased == $1.lowercased }
    }

    private func isSame(_ index: Int, _ place: Int) -> Bool {
        old.bytes[old.fields[index].whole] == new.bytes[new.fields[place].whole]
    }
}
