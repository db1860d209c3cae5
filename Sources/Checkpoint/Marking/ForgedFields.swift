import Authentication
import Mail

/// Finds the fields that pretend to be ours: Authentication-Results that carry our name, in whatever spelling a reader
/// behind us might understand (RFC 8601 section 5), and every Sekisho-Verdict.
///
/// ARC-Authentication-Results are left alone: they are sealed, and say nothing without their seal.
struct ForgedFields {
    /// The names that only we may use.
    private let servers: [String]
    private let squeezed: [[UInt8]]

    init(servers: [String]) {
        self.servers = servers
        squeezed = servers.map { Self.squeeze(Array($0.utf8)[...], dropsComments: false) }
    }

    /// Removals from the last field backwards, so that numbers of fields in front stay as they are.
    func edits(in header: Header) -> [Edit] {
        header.fields.reversed().compactMap { field in
            let name = header.name(of: field)
            if name.equals(ignoringCase: "Authentication-Results") {
                return isOurs(header.value(of: field)) ? .remove(field) : nil
            }
            if name.equals(ignoringCase: "Sekisho-Verdict") { return .remove(field) }
            return hidesField(header.value(of: field))
                ? .replace(field.whole, with: Self.joiningLines(header.bytes[field.whole])) : nil
        }
    }

    /// Whether an Authentication-Results field with this value claims to come from one of our servers.
    func isOurs(_ value: ArraySlice<UInt8>) -> Bool {
        let plain = AuthenticationResults(parsing: value)
        if isOurs(plain) || isOurs(AuthenticationResults(parsingARC: value)) { return true }
        // Encoded words have no place in this field, and some readers decode them all the same.
        let start = value.prefix(Self.startBytes)
        if start.contains(ASCII.question) {
            let decoded = Array(HeaderText.decode(start, charsets: .system).utf8)
            if isOurs(AuthenticationResults(parsing: decoded[...])) { return true }
        }
        return [true, false].contains { dropsComments in
            let name = Self.squeeze(value, dropsComments: dropsComments)
            return squeezed.contains { isSame(name, $0) }
        }
    }

    private func isOurs(_ results: AuthenticationResults) -> Bool {
        servers.contains { results.isFrom(authservID: $0) }
    }

    /// The name, perhaps with a final dot and the version behind it.
    private func isSame(_ name: [UInt8], _ server: [UInt8]) -> Bool {
        !server.isEmpty && name.starts(with: server)
            && name.dropFirst(server.count).allSatisfy { $0.isDigit || $0 == ASCII.dot }
    }

    private static let startBytes = 2048

    /// What stands before the first semicolon, in small letters and without anything that could break up a name:
    /// blanks, quotes, escapes, parentheses, controls.
    private static func squeeze(_ value: ArraySlice<UInt8>, dropsComments: Bool) -> [UInt8] {
        var name: [UInt8] = []
        var depth = 0
        for byte in value {
            switch byte {
            case ASCII.openParenthesis: depth &+= 1
            case ASCII.closeParenthesis: depth = max(0, depth &- 1)
            case _ where dropsComments && depth > 0: continue
            case ASCII.semicolon: return name
            case ASCII.quote, ASCII.backslash: continue
            default: if byte > 0x20, byte != 0x7F { name.append(byte.lowercased) }
            }
            // No name of a server is longer.
            guard name.count <= 1024 else { return name }
        }
        return name
    }
}

extension ForgedFields {
    /// Whether a reader that takes a lone CR for a line break would find one of our fields in this value.
    private func hidesField(_ value: ArraySlice<UInt8>) -> Bool {
        var rest = value
        while let place = LineScanner.firstIndex(of: ASCII.carriageReturn, in: rest.span, from: 0, to: rest.count) {
            rest = rest.dropFirst(place + 1)
            guard rest.first != ASCII.lineFeed else { continue }
            let line = rest.prefix { $0 != ASCII.carriageReturn && $0 != ASCII.lineFeed }
            guard let colon = line.prefix(64).firstIndex(of: ASCII.colon) else { continue }
            let name = line[..<colon].trimmed
            if name.equals(ignoringCase: "Sekisho-Verdict") { return true }
            if name.equals(ignoringCase: "Authentication-Results"), isOurs(line[colon...].dropFirst()) { return true }
        }
        return false
    }

    /// The field with a space in the place of each lone CR.
    static func joiningLines(_ field: ArraySlice<UInt8>) -> [UInt8] {
        var result = Array(field)
        for index in result.indices where result[index] == ASCII.carriageReturn {
            let next = result[index...].dropFirst().first
            if next != ASCII.lineFeed { result[index] = ASCII.space }
        }
        return result
    }
}
