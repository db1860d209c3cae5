/// A date and time of a message (RFC 5322 section 3.3): a moment, and the zone it was written in.
public struct DateTime: Sendable, Hashable {
    /// Seconds since 1 January 1970 00:00 UTC, leap seconds not counted.
    public let seconds: Int64
    /// Minutes that the zone is ahead of UTC.
    public let offsetMinutes: Int
    /// Whether the zone is `-0000` or a name that means nothing: the moment is in UTC, the writer's zone unknown.
    public let isZoneUnknown: Bool

    /// Offsets beyond 99 hours 59 minutes, which cannot be written, are taken for UTC.
    public init(seconds: Int64, offsetMinutes: Int = 0, isZoneUnknown: Bool = false) {
        self.seconds = seconds
        self.offsetMinutes = (-5_999...5_999).contains(offsetMinutes) ? offsetMinutes : 0
        self.isZoneUnknown = isZoneUnknown
    }

    /// Reads a date with the obsolete forms of RFC 5322 section 4.3 (two-digit years, named zones, comments anywhere),
    /// the order of `ctime` and months as numbers. In a trace field the date stands behind the last semicolon. Nil if
    /// it is no date.
    public init?(parsing value: ArraySlice<UInt8>) {
        let date = value.lastIndex(of: ASCII.semicolon).map { value[($0 &+ 1)...] } ?? value
        var reader = DateReader(date)
        guard let result = reader.read() else { return nil }
        self = result
    }

    /// The parts of the date in its own zone.
    var local: (day: CalendarDay, secondOfDay: Int) {
        // A moment that far out is no date of a message; it is shown as the nearest one that can be written.
        let moment = max(-62_167_219_200, min(seconds, 253_402_300_799)) &+ Int64(offsetMinutes &* 60)
        let (days, rest) = moment.quotientAndRemainder(dividingBy: 86_400)
        return rest < 0
            ? (CalendarDay(daysSince1970: days &- 1), Int(rest) &+ 86_400)
            : (CalendarDay(daysSince1970: days), Int(rest))
    }

    /// As RFC 5322 section 3.3 writes it: `Tue, 1 Jul 2003 10:52:37 +0200`.
    public var text: String {
        let (day, second) = local
        let sign = offsetMinutes < 0 || isZoneUnknown ? "-" : "+"
        let zone = abs(offsetMinutes)
        let time = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
        let year = String(repeating: "0", count: max(0, 4 &- "\(day.year)".utf8.count)) + "\(day.year)"
        return "\(DateNames.weekdays[day.weekday]), \(day.day) \(DateNames.months[day.month &- 1]) \(year) \(time) "
            + "\(sign)\(Self.twoDigits(zone / 60))\(Self.twoDigits(zone % 60))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
