extension CompoundFile {
    /// The file with other bytes in some of its streams, named by path; none becomes longer or shorter.
    func replacing(_ streams: [String: [UInt8]]) -> [UInt8] {
        var result = Array(bytes)
        for (path, content) in streams {
            guard let entry = entry(path) else { continue }
            var rest = content[...]
            for place in places(of: entry) {
                let end = min(place.upperBound, result.count)
                guard place.lowerBound < end, !rest.isEmpty else { break }
                let piece = rest.prefix(end &- place.lowerBound)
                result.replaceSubrange(place.lowerBound..<(place.lowerBound &+ piece.count), with: piece)
                rest = rest.dropFirst(piece.count)
            }
        }
        return result
    }

    /// Where the sectors of a stream lie in the file, in their order.
    private func places(of entry: CompoundEntry) -> [Range<Int>] {
        guard entry.size < shortCutoff else {
            let countMax = entry.size &>> sectorShift &+ 1
            return chain(from: entry.start, table, countMax: countMax).map { place(of: $0) }
        }
        // Short sectors lie in sectors, many in each.
        let holders = chain(from: shortSectorsStart, table, countMax: .max)
        let countMax = entry.size &>> Self.shortShift &+ 1
        return chain(from: entry.start, shortTable, countMax: countMax).compactMap { number in
            let offset = Int(number) &<< Self.shortShift
            let index = offset &>> sectorShift
            guard holders.indices.contains(index) else { return nil }
            let start = place(of: holders[index]).lowerBound &+ offset % (1 &<< sectorShift)
            return start..<(start &+ 1 &<< Self.shortShift)
        }
    }

    private func place(of sector: UInt32) -> Range<Int> {
        let start = (Int(sector) &+ 1) &<< sectorShift
        return start..<(start &+ 1 &<< sectorShift)
    }
}
