import Foundation

/// A date as the public header suite writes it.
struct SuiteDate: Decodable {
    var year: Int
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    var second: Int
    var isBehind: Bool
    var zoneHour: Int
    var zoneMinute: Int

    enum CodingKeys: String, CodingKey {
        case year, month, day, hour, minute, second
        case isBehind = "tz_before_gmt"
        case zoneHour = "tz_hour"
        case zoneMinute = "tz_minute"
    }

    var offsetMinutes: Int { (zoneHour * 60 + zoneMinute) * (isBehind ? -1 : 1) }

    /// By Foundation's calendar, which has nothing in common with ours.
    var seconds: Int64? {
        var calendar = Calendar(identifier: .gregorian)
        guard let zone = TimeZone(identifier: "GMT") else { return nil }
        calendar.timeZone = zone
        let parts = DateComponents(
            year: year,
            month: month,
            day: day,
            hour: hour,
            minute: minute,
            second: second - offsetMinutes * 60
        )
        return calendar.date(from: parts).map { Int64($0.timeIntervalSince1970) }
    }
}
