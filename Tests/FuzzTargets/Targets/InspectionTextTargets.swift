import Inspection
import Mail

extension FuzzTarget {
    static let textFuzzTargets: [FuzzTarget] = [text, inspection]

    /// The bytes as the text of a message that has all other signs of fraud, so that every table is looked at.
    private static let text = FuzzTarget(parsing: "Text") { bytes in
        let header =
            "From: a@b.example\r\nDate: Sat, 30 Dec 1899 00:00:00 -0700\r\nX-Mailer: Abcde 1\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nYour account was suspended, verify it within 24 hours.\r\n"
        try check(Array(header.utf8) + bytes)
    }

    /// The bytes as a whole message.
    private static let inspection = FuzzTarget(parsing: "Inspection") { bytes in try check(bytes) }

    private static let standard = MessageInspection(
        InspectionSettings(charsets: .basic, suffixes: SuffixList { $0.contains(".") ? $0 : nil })
    )

    private static func check(_ bytes: [UInt8]) throws {
        let message = Message(parsing: bytes)
        let report = standard.inspect(message)
        let limits = InspectionLimits.standard
        var counts: [String: Int] = [:]
        for finding in report.findings {
            counts[finding.identifier, default: 0] += 1
            try promise(finding.points.isFinite, "\(finding.identifier) weighs something")
            try promise(
                finding.arguments.allSatisfy { $0.utf8.count <= limits.argumentBytesMax },
                "arguments of \(finding.identifier) are short"
            )
            if case .part(let part, _) = finding.place {
                try promise(message.parts.indices.contains(part), "\(finding.identifier) is in a part that exists")
            }
        }
        try promise(counts.values.allSatisfy { $0 <= limits.findingsOfKindMax }, "few findings of each kind")
        let aspects = report.assessment.aspects.filter { $0.value >= 1 }
        try promise(report.assessment.level != .danger || aspects.count >= 2, "danger has two witnesses")
        try promise(standard.inspect(message) == report, "the same message has the same report")
    }
}
