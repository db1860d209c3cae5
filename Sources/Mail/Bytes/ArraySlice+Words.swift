extension ArraySlice<UInt8> {
    /// The runs between bytes that part words; empty ones are left out. At most `limit` words, the rest dropped.
    func words(limit: Int = .max, partedBy isBreak: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start: Int?
        for index in indices {
            if !isBreak(self[index]) {
                start = start ?? index
            } else if let first = start {
                result.append(self[first..<index])
                start = nil
            }
            if result.count >= limit { return result }
        }
        if let first = start { result.append(self[first..<endIndex]) }
        return result
    }

    /// What stands between the bytes that part, empty or not.
    func fields(partedBy separator: UInt8) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var rest = self
        while let end = rest.firstIndex(of: separator) {
            result.append(rest[..<end])
            rest = rest[end...].dropFirst()
        }
        return result + [rest]
    }

    /// The bytes as text for people: what would disturb a terminal or a log is replaced.
    var shown: String { HeaderText.harmless(text, bytesMax: .max) }
}
