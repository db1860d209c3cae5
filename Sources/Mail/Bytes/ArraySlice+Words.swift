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
}
