/// The canonical body of RFC 6376 section 3.4, written from its sentences and not to be fast: what the fuzzer holds
/// the real one against. Only CRLF is a line break.
enum PlainCanonicalization {
    static func simple(_ body: [UInt8]) -> [UInt8] { joined(lines(of: body)) }

    static func relaxed(_ body: [UInt8]) -> [UInt8] {
        let canonical = joined(lines(of: body).map(squeezed))
        // "If there is no trailing CRLF on the message body, a CRLF is added"; an empty body stays empty.
        return canonical == [0x0D, 0x0A] ? [] : canonical
    }

    private static func lines(of body: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var index = 0
        while index < body.count {
            if body[index] == 0x0D, index + 1 < body.count, body[index + 1] == 0x0A {
                lines.append([])
                index += 2
            } else {
                lines[lines.count - 1].append(body[index])
                index += 1
            }
        }
        return lines
    }

    /// The lines with their breaks, empty ones at the end left out, but never nothing at all.
    private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
        var lines = lines
        while lines.last?.isEmpty == true { lines.removeLast() }
        if lines.isEmpty { lines = [[]] }
        return lines.flatMap { $0 + [0x0D, 0x0A] }
    }

    private static func squeezed(_ line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in line {
            if byte != 0x20, byte != 0x09 {
                result.append(byte)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
