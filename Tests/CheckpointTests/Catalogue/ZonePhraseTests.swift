import DNS
import Testing

@testable import Checkpoint

struct ZonePhraseTests {
    @Test func everyMistakeIsExplainedInBothLanguages() {
        let reasons: [ZoneProblem.Reason] = [
            .fileTooLarge(bytesMax: 10), .unclosedQuote, .unclosedParenthesis, .unopenedParenthesis,
            .badEscape(found: "\\9"), .unknownDirective(found: "$X"), .missingOwner, .missing(.address),
            .surplus(found: "x"), .emptyLabel(found: "a..b"), .labelTooLong(found: "a", bytes: 64),
            .nameTooLong(found: "a"), .unknownType(found: "TXTT"), .otherClass(found: "CH"),
            .badAddress(found: "x", .a), .badNumber(found: "x", max: 255), .badTTL(found: "x"), .badHex(found: "x"),
            .lengthDiffers(told: 1, found: 2), .badData(.a), .dataTooLong, .unknownAnswer(found: "x"),
        ]
        #expect(Set(reasons.map(\.phrase.english)).count == reasons.count)
        #expect(Set(reasons.map(\.phrase.japanese)).count == reasons.count)
    }

    @Test func aProblemShowsItsPlaceAndItsLine() {
        do throws(ZoneError) {
            _ = try Zone("ok A 192.0.2.1\nwww A 192.0.2.\u{1B}1\n")
            Issue.record("the zone is wrong")
        } catch {
            let english = "line 2, column 7: “192.0.2.\u{FFFD}1” is no address for A, which wants IPv4."
            #expect(error.problems.map(\.phrase.english) == ["\(english)\n    www A 192.0.2.\u{FFFD}1"])
        }
    }
}
