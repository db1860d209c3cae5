import Foundation
import Glibc

/// Moments of the ledger: microseconds since 1970, UTC.
enum LedgerTime {
    /// The clock of the machine.
    static var now: Int64 {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// `2026-11-23T08:15:30.123456Z`.
    static func text(_ microseconds: Int64) -> String {
        let (second, fraction) = split(microseconds)
        return "\(date(second, separator: "T")).\(digits(fraction, 6))Z"
    }

    /// `2026-11-23 17:15:30` in a zone, that of the machine where none is given.
    static func local(_ microseconds: Int64, zone: TimeZone = .current) -> String {
        let second = split(microseconds).second
        let shift = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        return date(second + Int64(shift), separator: " ")
    }

    private static func split(_ microseconds: Int64) -> (second: Int64, fraction: Int64) {
        let known = max(0, microseconds)
        return (known / 1_000_000, known % 1_000_000)
    }

    private static func date(_ second: Int64, separator: String) -> String {
        let (year, month, day) = civil(second / 86400)
        let rest = second % 86400
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { digits($0, 2) }.joined(separator: ":")
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))\(separator)\(clock)"
    }

    /// The Gregorian date of a day since 1970, counted in eras of 400 years that begin on 1 March.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func digits(_ number: Int64, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
