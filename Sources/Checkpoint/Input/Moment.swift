import Foundation
import Glibc

/// The time by which signatures and their expiry are judged.
public enum Moment {
    /// The clock of the machine, in seconds since 1970.
    public static var now: Int64 { Int64(time(nil)) }

    /// The clock of the machine, in milliseconds since 1970.
    public static var milliseconds: Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// A time as typed (seconds since 1970, or ISO 8601 with a zone); now where none was typed.
    public static func seconds(_ text: String?) throws(InputError) -> Int64 {
        guard let text else { return now }
        if let seconds = Int64(text), range.contains(seconds) { return seconds }
        if let date = try? Date(text, strategy: .iso8601),
            let seconds = Int64(exactly: date.timeIntervalSince1970.rounded()),
            range.contains(seconds)
        {
            return seconds
        }
        throw .notATime(text)
    }

    /// From 1970 to the end of 9999: what signatures and dates can hold.
    private static let range: ClosedRange<Int64> = 0...253_402_300_799

    /// A moment as ISO 8601 in UTC.
    public static func text(_ seconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }
}
