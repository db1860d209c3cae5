import Mail
import TestSupport
import Testing

@Suite struct DateTimeTests {
    private func read(_ text: String) -> DateTime? { DateTime(parsing: Array(text.utf8)[...]) }

    @Test(
        arguments: [
            ("Thu, 1 Jan 1970 00:00:00 +0000", 0),
            ("Tue, 1 Jul 2003 10:52:37 +0200", 1_057_049_557),
            ("1 Jul 03 10:52:37 +0200", 1_057_049_557),
            ("1 Jul 103 10:52:37 +0200", 1_057_049_557),
            ("Fri Feb 07 10:18:12 2003 -0800", 1_044_641_892),
            ("Fri Sep 14 14:36:56 EDT 2018", 1_536_950_216),
            ("01-Jan-2003 00:00:00 JST", 1_041_346_800),
            ("Thu, 29 Feb 2024 23:59:60 +0000", 1_709_251_199),
            ("1 Jan 2003 00:00 GMT+0900", 1_041_346_800),
            ("2003-07-01 10:52:37.516 +0200", 1_057_049_557),
            ("火, 1 Jul 2003 10:52:37 +0200", nil),
            ("1 Jul 2003 10:52:37.516 +0000 (UTC)", 1_057_056_757),
            ("Thu, 31 Dec 9999 23:59:59 +0000", 253_402_300_799),
            ("29 Feb 2023 00:00:00 +0000", nil),
            ("31 Apr 2023 00:00:00 +0000", nil),
            ("1 Jul 2003 24:00:00 +0000", nil),
            ("1 Jul 2003 10:60:00 +0000", nil),
            ("1 Jul 20030 10:00:00 +0000", nil),
            ("1 Jul 2003", nil),
            ("10:52:37", nil),
            ("", nil),
        ] as [(String, Int64?)]
    )
    func `dates are moments`(text: String, seconds: Int64?) {
        #expect(read(text)?.seconds == seconds)
    }

    @Test func `an unknown zone is UTC and says so`() {
        #expect(read("1 Jul 2003 10:52:37 -0000")?.isZoneUnknown == true)
        #expect(read("1 Jul 2003 10:52:37 XYZ")?.isZoneUnknown == true)
        #expect(read("1 Jul 2003 10:52:37")?.isZoneUnknown == true)
        #expect(read("1 Jul 2003 10:52:37 +0000")?.isZoneUnknown == false)
        #expect(read("1 Jul 2003 10:52:37 -0330")?.offsetMinutes == -210)
    }

    @Test func `what is written is read back, from the year 0 to 9999`() {
        var random = SplitMix(state: 7)
        for _ in 0..<2_000 {
            let seconds = Int64.random(in: -62_100_000_000...253_400_000_000, using: &random)
            let date = DateTime(seconds: seconds, offsetMinutes: Int.random(in: -840...840, using: &random))
            let back = read(date.text)
            #expect(back?.seconds == date.seconds && back?.offsetMinutes == date.offsetMinutes, "\(date.text)")
        }
        #expect(DateTime(seconds: 1_057_049_557, offsetMinutes: 120).text == "Tue, 1 Jul 2003 10:52:37 +0200")
        #expect(DateTime(seconds: -1).text == "Wed, 31 Dec 1969 23:59:59 +0000")
    }

    @Test(arguments: [Int64.min, Int64.max, -62_167_219_201, 253_402_300_800])
    func `moments beyond the calendar are still written`(seconds: Int64) {
        #expect(DateTime(seconds: seconds, offsetMinutes: Int.min).text.utf8.count >= 30)
    }

    @Test func `mutations never trap`() {
        for bytes in HostileBytes.variants(
            of: Array("Tue, 01-Jul-2003 ((x) c) 10:52:37.1 +0200 (CEST)".utf8),
            count: 5_000
        ) {
            _ = DateTime(parsing: bytes[...])?.text
        }
    }

    @Test(.timeLimit(.minutes(Patience.factor)), arguments: HostileBytes.repeated)
    func `long runs are read in linear time`(pattern: String) {
        _ = DateTime(parsing: HostileBytes.filling(100_000, with: pattern)[...])
    }
}
