/// A reply to the client as a milter hands it to the mail server.
extension SMTPReply {
    /// `550 5.7.1 text`, lines separated by CRLF, all but the last with a hyphen behind the code; `%` doubled, since
    /// mail servers take it for a format. Nil for a code that refuses nothing.
    ///
    /// Every line has an enhanced status code of the code's own class: without one, Postfix takes a line that begins
    /// with a digit for malformed. What is not printable ASCII is shown as `?` (RFC 5321 section 4.2).
    func milterText(_ limits: MilterLimits) -> [UInt8]? {
        guard isTemporary || isPermanent else { return nil }
        let given = lines.isEmpty ? [""] : Array(lines.prefix(limits.replyLinesMax))
        let digits = Array("\(code)".utf8)
        let status = Array(checkedStatus.utf8)
        var result: [UInt8] = []
        for (index, line) in given.enumerated() {
            if index > 0 { result += [0x0D, 0x0A] }
            result += digits
            result.append(index &+ 1 < given.count ? 0x2D : 0x20)
            result += status
            result.append(0x20)
            for scalar in line.unicodeScalars.prefix(limits.replyLineMax) {
                let byte = scalar.value >= 0x20 && scalar.value < 0x7F ? UInt8(truncatingIfNeeded: scalar.value) : 0x3F
                result.append(byte)
                if byte == 0x25 { result.append(byte) }
            }
        }
        return result
    }

    /// The status code if it is one and of the same class as the code, else the general one of policy.
    private var checkedStatus: String {
        let digit = UInt8(truncatingIfNeeded: 0x30 &+ code / 100)
        let parts = status.map { Array($0.utf8).split(separator: 0x2E, omittingEmptySubsequences: false) } ?? []
        let isValid =
            parts.count == 3 && parts[0].elementsEqual([digit])
            && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } }
        if isValid, let status { return status }
        return "\(code / 100).7.1"
    }
}
