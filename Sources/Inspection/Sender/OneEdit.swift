/// Whether two words are one typing mistake apart: a letter more, less or other, or two in the wrong order.
enum OneEdit {
    static func apart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let shorter = min(one.count, other.count)
        var start = 0
        while start < shorter, one[start] == other[start] { start += 1 }
        var ending = 0
        while ending < shorter - start, one[one.count - 1 - ending] == other[other.count - 1 - ending] { ending += 1 }
        let (left, right) = (one.count - start - ending, other.count - start - ending)
        if max(left, right) <= 1 { return left + right > 0 }
        return left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
    }
}
