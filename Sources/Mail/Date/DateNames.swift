/// The words of dates (RFC 5322 sections 3.3 and 4.3).
enum DateNames {
    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Minutes ahead of UTC of the zones that RFC 5322 names. The single letters are wrong in RFC 822 and so mean
    /// nothing; other names mean different zones to different people.
    private static let zones: [String: Int] = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
        "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "est5edt": -300, "cst6cdt": -360, "mst7mdt": -420,
        "pst8pdt": -480,
    ]

    /// The month 1 to 12 whose name, or the beginning of it, the word is.
    static func month(_ word: ArraySlice<UInt8>) -> Int? {
        let name = word.map(\.lowercased)
        guard name.count >= 3, name.allSatisfy(\.isLetter) else { return nil }
        let full = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        return full.firstIndex { $0.utf8.starts(with: name) }.map { $0 &+ 1 } ?? (name.text == "sept" ? 9 : nil)
    }

    static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        let name = word.prefix(3).map(\.lowercased).text
        return weekdays.contains { $0.lowercased() == name }
    }

    static func zone(_ word: ArraySlice<UInt8>) -> Int? { zones[word.map(\.lowercased).text] }
}
