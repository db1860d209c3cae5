extension Base64 {
    /// Where the group of four digits with that number lies in an encoded body, whatever stands between its digits; an
    /// empty range behind the last digit if the body ends there. nil if there are fewer groups, or padding before it.
    public static func place(ofGroup number: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        let values = Base64Digits.values
        let first = number &* 4
        var digits = 0
        var start: Int?
        var behindLast = bytes.startIndex
        for index in bytes.indices {
            let byte = bytes[index]
            if values[Int(byte)] < 64 {
                if digits == first { start = index }
                digits &+= 1
                behindLast = index &+ 1
                if digits == first &+ 4, let start { return start..<behindLast }
            } else if byte == ASCII.equals {
                break
            }
        }
        return digits == first ? behindLast..<behindLast : nil
    }
}
