/// Whether two words are one typing mistake apart: a letter more, less or other, or two in the wrong order.
enum OneEdit {
    static func apart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one != other else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let ending = zip(one[start...].reversed(), other[start...].reversed()).prefix { $0 == $1 }.count
        let (left, right) = (one.count - start - ending, other.count - start - ending)
        if max(left, right) <= 1 { return true }
        return left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
    }
}
