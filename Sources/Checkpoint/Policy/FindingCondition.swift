import Inspection

/// Which findings a rule looks for. It holds when at least one finding fits and their points together are enough.
struct FindingCondition: Sendable, Hashable {
    /// Identifiers, or their beginning followed by `*` (`blocklist.*`); empty: any.
    var identifiers: [String] = []
    /// Only findings at least so severe.
    var severity = Finding.Severity.note
    /// The least sum of the points; nil: points do not matter.
    var points: Double?

    func fits(_ finding: Finding) -> Bool {
        guard finding.severity >= severity else { return false }
        return identifiers.isEmpty || identifiers.contains { Self.fits(finding.identifier, $0) }
    }

    /// A whole identifier, or its beginning up to a dot and `*`.
    static func isPattern(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let name = bytes.last == 0x2A ? bytes.dropLast() : bytes[...]
        guard let first = name.first, first != 0x2E, bytes.last == 0x2A || name.last != 0x2E else { return false }
        return name.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    }

    private static func fits(_ identifier: String, _ pattern: String) -> Bool {
        guard pattern.utf8.last == 0x2A else { return identifier == pattern }
        return identifier.utf8.starts(with: pattern.utf8.dropLast())
    }
}
