/// Sorts the words of a date by what they can be, in whatever order they stand.
struct DateReader {
    private var rest: ArraySlice<UInt8>
    private var comments = CommentSkipper()
    private var numbers: [(value: Int, digits: Int)] = []
    private var month: Int?
    private var time: Int?
    private var zone: Int?
    private var words = 0

    /// Words a date can have; a value with more is none.
    private static let wordsMax = 12

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func read() -> DateTime? {
        while let word = nextWord() {
            words += 1
            guard words <= Self.wordsMax, take(word) else { break }
        }
        guard let time, let day = calendarDay() else { return nil }
        let moment = Int64(day.daysSince1970) &* 86_400 &+ Int64(time)  // four-digit years
        let offset = zone ?? 0
        return DateTime(
            seconds: moment &- Int64(offset &* 60),
            offsetMinutes: offset,
            isZoneUnknown: zone == nil
        )
    }

    // MARK: Words

    /// A run of letters, digits and colons, or a signed number.
    private mutating func nextWord() -> ArraySlice<UInt8>? {
        while true {
            rest = rest[comments.endOfBlanks(in: rest, from: rest.startIndex)...]
            guard let first = rest.first else { return nil }
            guard first == ASCII.comma || first == ASCII.dot || first == ASCII.underscore else { break }
            rest = rest.dropFirst()
        }
        var end = rest.startIndex
        var isFirst = true
        while end < rest.endIndex, continues(rest[end], isFirst: isFirst) {
            end &+= 1
            isFirst = false
        }
        guard end > rest.startIndex else { return nil }
        var word = rest[..<end]
        rest = rest[end...]
        // "21-Nov-97": a hyphen behind digits parts words.
        if let hyphen = word.dropFirst().firstIndex(of: ASCII.hyphen) {
            rest = word[hyphen...].dropFirst() + rest
            word = word[..<hyphen]
        }
        return word
    }

    private func continues(_ byte: UInt8, isFirst: Bool) -> Bool {
        if byte.isLetter || byte.isDigit || byte == ASCII.colon || byte == ASCII.hyphen || byte == ASCII.dot {
            return true
        }
        return byte == UInt8(ascii: "+")
    }

    /// False if the word ends the date or spoils it.
    private mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        if first == ASCII.hyphen || first == UInt8(ascii: "+") {
            if time != nil, zone == nil { zone = Self.offset(word) }
            return true
        }
        if word.contains(ASCII.colon) {
            if time == nil { time = Self.secondOfDay(word) }
            return time != nil
        }
        if word.allSatisfy(\.isDigit) {
            guard numbers.count < 3, word.count <= 4 else { return false }
            numbers.append((Self.number(word), word.count))
            return true
        }
        return takeName(word)
    }

    private mutating func takeName(_ word: ArraySlice<UInt8>) -> Bool {
        if let plus = word.firstIndex(of: UInt8(ascii: "+")) {
            if zone == nil { zone = Self.offset(word[plus...]) }
            return true
        }
        if time != nil, let named = DateNames.zone(word) {
            if zone == nil { zone = named }
            return true
        }
        if month == nil, let found = DateNames.month(word) {
            month = found
            return true
        }
        // A weekday in another language stands first; anything else before the time makes it no date.
        return words == 1 || DateNames.isWeekday(word) || time != nil
    }

    // MARK: Values

    private mutating func calendarDay() -> CalendarDay? {
        // A year in front, as in ISO 8601, is followed by the month.
        if month == nil, numbers.count == 3, numbers[0].digits == 4 { numbers.reverse() }
        var left = numbers[...]
        guard let day = left.popFirst()?.value else { return nil }
        guard let month = month ?? left.popFirst()?.value, let year = left.popFirst() else { return nil }
        return CalendarDay(year: Self.fullYear(year.value, digits: year.digits), month: month, day: day)
    }

    /// RFC 5322 section 4.3: 00 to 49 are of this century; three digits count from 1900.
    private static func fullYear(_ year: Int, digits: Int) -> Int {
        switch digits {
        case 1, 2: year &+ (year < 50 ? 2000 : 1900)
        case 3: year &+ 1900
        default: year
        }
    }

    /// `HH:MM`, `HH:MM:SS`, a fraction allowed; a leap second counts as the second before.
    private static func secondOfDay(_ word: ArraySlice<UInt8>) -> Int? {
        let whole = word.prefix { $0 != ASCII.dot }
        let parts = whole.split(separator: ASCII.colon, maxSplits: 3, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) })
        else { return nil }
        let values = parts.map(number)
        let second = values.count == 3 ? values[2] : 0
        guard values[0] <= 23, values[1] <= 59, second <= 60 else { return nil }
        return values[0] &* 3600 &+ values[1] &* 60 &+ min(second, 59)
    }

    /// Minutes of `+HHMM`, `+HH:MM`, `+HMM` or `+HH`; nil for `-0000`, whose zone is unknown, and for nonsense.
    private static func offset(_ word: ArraySlice<UInt8>) -> Int? {
        let digits = word.dropFirst().filter(\.isDigit)
        guard (1...4).contains(digits.count), digits.count >= word.count &- 2 else { return nil }
        let value = number(digits[...])
        let minutes = digits.count <= 2 ? value &* 60 : value / 100 &* 60 &+ value % 100
        guard digits.count <= 2 || value % 100 <= 59 else { return nil }
        guard word.first == ASCII.hyphen else { return minutes }
        return minutes == 0 ? nil : 0 &- minutes
    }

    /// The number that at most four digits make.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix(4).reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }
}
