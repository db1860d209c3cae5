import Mail

/// One line of a list: `subject TAB until TAB who TAB when TAB why`. All but the subject may be missing or `-`.
public struct ListEntry: Sendable, Hashable {
    public var subject: ListSubject
    /// Seconds since 1970 from which on it is ignored; nil: never.
    public var until: Int64?
    /// Who wrote it, and at which second since 1970.
    public var who: String?
    public var when: Int64?
    public var why: String?

    public init(_ subject: ListSubject, until: Int64? = nil) {
        self.subject = subject
        self.until = until
    }

    func isOver(_ now: Int64) -> Bool { until.map { $0 <= now } ?? false }

    /// Reads a line without its end.
    init(line: ArraySlice<UInt8>, limits: ListLimits = .standard) throws(ListProblem.Kind) {
        guard line.count <= limits.lineBytesMax else { throw .lineTooLong(bytesMax: limits.lineBytesMax) }
        let fields = line.split(separator: ASCII.tab, omittingEmptySubsequences: false).map(\.trimmed)
        func field(_ index: Int) -> ArraySlice<UInt8>? {
            guard index < fields.count, !fields[index].isEmpty, fields[index] != [ASCII.hyphen] else { return nil }
            return fields[index]
        }
        guard let first = field(0), let subject = ListSubject(parsing: first) else {
            throw .notASubject((fields.first ?? line).prefix(limits.shownBytesMax).text)
        }
        self.init(subject)
        if let text = field(1) {
            guard let seconds = ListTime.seconds(text) else {
                throw .notATime(text.prefix(limits.shownBytesMax).text)
            }
            until = seconds
        }
        who = field(2)?.text
        when = field(3).flatMap(ListTime.seconds)
        why = field(4)?.text
    }

    /// The line without its end.
    func line(limits: ListLimits = .standard) -> [UInt8] {
        let fields: [String] = [
            subject.description, until.map(ListTime.text) ?? "-", who ?? "-", when.map(ListTime.text) ?? "-",
            why ?? "-",
        ]
        return Array(fields.map { Self.plain($0, limits) }.joined(separator: [ASCII.tab]))
    }

    /// Without the characters that would end a field or a line.
    private static func plain(_ text: String, _ limits: ListLimits) -> [UInt8] {
        let clean = text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { clean, scalar in
            clean.append(Visible.isHarmless(scalar) ? scalar : " ")
        }
        var bytes = Array(String(clean).utf8.prefix(limits.whyBytesMax))
        // Not in the middle of a character.
        while let last = bytes.last, String(validating: bytes, as: UTF8.self) == nil, last >= 0x80 {
            bytes.removeLast()
        }
        return bytes.isEmpty ? [ASCII.hyphen] : bytes
    }
}
