import Inspection
import Mail

/// Messages as tests write them, and the inspections over them.
enum Sample {
    /// Two labels, three below `co.jp` and the like: as much of the list as tests need.
    static let suffixes = SuffixList { host in
        let labels = host.split(separator: ".")
        let isJapanese =
            labels.count >= 3 && labels.last == "jp" && ["co", "ne", "or", "go"].contains(labels[labels.count - 2])
        let count = isJapanese ? 3 : 2
        return labels.count >= count ? labels.suffix(count).joined(separator: ".") : nil
    }

    static func settings() -> InspectionSettings { InspectionSettings(charsets: .basic, suffixes: suffixes) }

    static let inspection = MessageInspection(settings())

    /// A message of plain text in UTF-8.
    /// - Parameter fields: further header fields, each `Name: value`.
    static func message(
        from: String = "Someone <someone@example.com>",
        subject: String = "Hello",
        fields: [String] = [],
        text: String
    ) -> Message {
        var lines = [
            "From: \(from)", "To: reader@example.net", "Subject: \(subject)",
            "Message-ID: <1.2@example.com>",
        ]
        if !fields.contains(where: { $0.hasPrefix("Date:") }) { lines.append("Date: Mon, 3 Mar 2025 10:00:00 +0900") }
        if !fields.contains(where: { $0.hasPrefix("Content-Type:") }) {
            lines.append("Content-Type: text/plain; charset=utf-8")
        }
        let header = (lines + fields).joined(separator: "\r\n")
        return Message(parsing: Array((header + "\r\n\r\n" + text).utf8))
    }

    static func report(_ message: Message, _ facts: SenderFacts = SenderFacts()) -> InspectionReport {
        inspection.inspect(message, sender: facts)
    }

    static func kinds(_ message: Message, _ facts: SenderFacts = SenderFacts()) -> Set<String> {
        Set(report(message, facts).findings.map(\.identifier))
    }
}
