public import Mail

extension ARCSealer {
    /// The results of all Authentication-Results fields of one service in a header, merged into one value (RFC 8617
    /// section 5.1, step 2). nil when there is none.
    public static func results(in header: Header, by service: String) -> [UInt8]? {
        var merged = Array(service.utf8)
        var isEmpty = true
        for field in header.fields(named: "Authentication-Results") {
            let value = header.value(of: field)
            guard let semicolon = value.firstIndex(of: ASCII.semicolon),
                value[..<semicolon].trimmed.equals(ignoringCase: Array(service.utf8)[...])
            else { continue }
            merged += [ASCII.semicolon, ASCII.space] + value[(semicolon + 1)...].trimmed
            isEmpty = false
        }
        return isEmpty ? nil : merged
    }
}
