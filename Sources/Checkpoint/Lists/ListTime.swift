import Mail

/// Times in list files: `2026-12-31T09:00:00Z`, or a day, which is over at its end (UTC).
enum ListTime {
    private static let secondsADay: Int64 = 86_400

    static func text(_ seconds: Int64) -> String { Moment.text(seconds) }

    /// nil when it is no time.
    static func seconds(_ text: ArraySlice<UInt8>) -> Int64? {
        let parts = text.split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = parts.first, let days = days(date) else { return nil }
        guard parts.count == 2 else { return (days + 1) * secondsADay }
        guard parts[1].last == 0x5A, let clock = numbers(parts[1].dropLast(), separator: ASCII.colon, [2, 2, 2]),
            clock[0] < 24, clock[1] < 60, clock[2] < 61
        else { return nil }
        return days * secondsADay + clock[0] * 3600 + clock[1] * 60 + clock[2]
    }

    /// Days since 1970 of `2026-12-31`.
    private static func days(_ text: ArraySlice<UInt8>) -> Int64? {
        guard let date = numbers(text, separator: ASCII.hyphen, [4, 2, 2]), (1970...9999).contains(date[0]),
            (1...12).contains(date[1]), date[2] >= 1, date[2] <= daysInMonth(date[1], year: date[0])
        else { return nil }
        // Years begin in March here, so that the leap day is the last day of a year.
        let year = date[1] <= 2 ? date[0] - 1 : date[0]
        let month = (date[1] + 9) % 12
        let dayOfYear = (153 * month + 2) / 5 + date[2] - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    private static func daysInMonth(_ month: Int64, year: Int64) -> Int64 {
        let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func numbers(_ text: ArraySlice<UInt8>, separator: UInt8, _ lengths: [Int]) -> [Int64]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.map(\.count) == lengths, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return nil }
        return parts.map { $0.reduce(0) { $0 * 10 + Int64($1 - 0x30) } }
    }
}
