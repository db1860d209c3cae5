import Inspection

extension OpenedFile {
    /// Whether it is something that an honest worker could have found within these limits.
    func isPlausible(within limits: OpeningLimits) -> Bool {
        var filesLeft = limits.filesMax + 1
        return isPlausible(limits, depth: 0, &filesLeft)
    }

    private func isPlausible(_ limits: OpeningLimits, depth: Int, _ filesLeft: inout Int) -> Bool {
        filesLeft -= 1
        guard filesLeft >= 0, depth <= limits.depthMax + 1, size >= 0,
            name.utf8.count <= limits.nameBytesMax, type.word.utf8.count <= 40,
            findings.count <= limits.findingsMax, links.count <= limits.linksMax,
            links.allSatisfy({ $0.utf8.count <= Self.linkBytesMax }),
            findings.allSatisfy(\.isOfKnownKind)
        else { return false }
        for member in members {
            guard member.isPlausible(limits, depth: depth + 1, &filesLeft) else { return false }
        }
        return true
    }

    private static let linkBytesMax = 1 << 16
}

extension Finding {
    private static let kinds = Dictionary(FindingKind.all.map { ($0.identifier, $0) }) { first, _ in first }

    /// Whether it weighs what its kind weighs, and asks for nothing.
    fileprivate var isOfKnownKind: Bool {
        guard let kind = Self.kinds[identifier] else { return false }
        return severity == kind.severity && points == kind.points && aspect == kind.aspect && !asksRefusal
            && arguments.count <= 16 && arguments.allSatisfy { $0.utf8.count <= 1 << 16 }
    }
}
