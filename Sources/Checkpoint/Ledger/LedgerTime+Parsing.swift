import Foundation

extension LedgerTime {
    /// A moment as a person types it, in microseconds since 1970; nil if it is none.
    ///
    /// `2h` (so long ago), `2026-11-23`, `2026-11-23 09:00` and `2026-11-23T09:00:00` (in the zone of the machine),
    /// `2026-11-23T09:00:00Z`, or seconds since 1970.
    static func parse(_ text: String, now: Int64, zone: TimeZone = .current) -> Int64? {
        if let seconds = Measure.seconds.value(of: text) { return micro(max(0, now - Int64(seconds))) }
        if let seconds = Int64(text) { return seconds >= 0 ? micro(seconds) : nil }
        if let date = try? Date(text, strategy: .iso8601) { return micro(Int64(date.timeIntervalSince1970)) }
        return local(Array(text.utf8), zone).flatMap(micro)
    }

    private static func micro(_ seconds: Int64) -> Int64? {
        let (value, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000)
        return isTooLarge || value < 0 ? nil : value
    }

    /// A date, with or without a time, as the clock on the wall has it.
    private static func local(_ bytes: [UInt8], _ zone: TimeZone) -> Int64? {
        let separators = Set("-: T".utf8)
        let parts = bytes.split(omittingEmptySubsequences: false) { separators.contains($0) }
        let numbers = parts.compactMap { part in
            part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(decoding: part, as: UTF8.self)) : nil
        }
        guard numbers.count == parts.count, [3, 5, 6].contains(numbers.count) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let components = DateComponents(
            year: numbers[0],
            month: numbers[1],
            day: numbers[2],
            hour: numbers.count > 3 ? numbers[3] : 0,
            minute: numbers.count > 4 ? numbers[4] : 0,
            second: numbers.count > 5 ? numbers[5] : 0
        )
        guard components.isValidDate(in: calendar), let date = calendar.date(from: components) else { return nil }
        return Int64(date.timeIntervalSince1970)
    }
}
