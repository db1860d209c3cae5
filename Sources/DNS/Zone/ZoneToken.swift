/// A word of a master file (RFC 1035 section 5.1), escapes still in it: what they mean depends on where it stands.
struct ZoneToken {
    /// Without the quotation marks.
    let raw: ArraySlice<UInt8>
    let isQuoted: Bool
    /// Offset of the word in the file, its quotation mark included.
    let start: Int

    /// The word as it is shown in a problem.
    var shown: String { ShownText.clean(raw.prefix(80)) }

    /// The bytes, escapes undone.
    func bytes() throws(ZoneFault) -> [UInt8] {
        guard raw.contains(0x5C) else { return Array(raw) }
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var position = raw.startIndex
        while position < raw.endIndex {
            result.append(try byte(at: &position).value)
        }
        return result
    }

    /// The labels; an escaped dot belongs to its label. `isAbsolute` when a final dot ends the name.
    func labels() throws(ZoneFault) -> (labels: [[UInt8]], isAbsolute: Bool) {
        if raw.isEmpty || (raw.count == 1 && raw.first == 0x2E) { return ([], true) }
        var labels: [[UInt8]] = []
        var label: [UInt8] = []
        var position = raw.startIndex
        while position < raw.endIndex {
            let (value, isEscaped) = try byte(at: &position)
            guard value == 0x2E, !isEscaped else {
                label.append(value)
                continue
            }
            try check(label)
            labels.append(label)
            label = []
        }
        if label.isEmpty { return (labels, true) }
        try check(label)
        return (labels + [label], false)
    }

    private func check(_ label: [UInt8]) throws(ZoneFault) {
        if label.isEmpty { throw ZoneFault(.emptyLabel(found: shown), at: start) }
        if label.count > 63 { throw ZoneFault(.labelTooLong(found: shown, bytes: label.count), at: start) }
    }

    /// The next byte, an escape being one: `\DDD` is a byte by its decimal number, `\X` is X itself.
    private func byte(at position: inout Int) throws(ZoneFault) -> (value: UInt8, isEscaped: Bool) {
        let first = raw[position]
        position += 1
        guard first == 0x5C else { return (first, false) }
        let rest = raw[position...].prefix(3)
        guard let next = rest.first else { throw ZoneFault(.badEscape(found: "\\"), at: position - 1) }
        guard next.isDecimal else {
            position += 1
            return (next, true)
        }
        let value = rest.reduce(0) { $0 * 10 + (Int($1) - 0x30) }
        guard rest.count == 3, rest.allSatisfy(\.isDecimal), let byte = UInt8(exactly: value) else {
            throw ZoneFault(.badEscape(found: "\\" + ShownText.clean(rest)), at: position - 1)
        }
        position += 3
        return (byte, true)
    }
}

/// A mistake and its offset in the file; the parser makes a `ZoneProblem` of it.
struct ZoneFault: Error {
    let reason: ZoneProblem.Reason
    let offset: Int

    init(_ reason: ZoneProblem.Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

extension UInt8 {
    var isDecimal: Bool { self >= 0x30 && self <= 0x39 }
}
