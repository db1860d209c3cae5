import Foundation
import Mail
import TestSupport
import Testing

/// The dates of the public header suite.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct DateConformanceTests {
    private struct Case: Decodable {
        var header: String
        var expected: SuiteDate?
    }

    private static let knownDifferences: [String: String] = [
        " 4 8 15 16 23 42, 4 8 15 16 23 42, 4 8 15 16 23 42, ": "RFC 5322 3.3: a time of day has colons"
    ]

    @Test func `every date of the suite is the same moment`() throws {
        let cases = try JSONDecoder().decode(
            [Case].self,
            from: Data(SharedFolder.bytes("conformance/mime-mail-parser/date.json"))
        )
        #expect(cases.count == 40)
        for item in cases {
            let got = DateTime(parsing: FieldValue.bytes(of: item.header)[...])
            let agrees = got?.seconds == item.expected?.seconds && got?.offsetMinutes == item.expected?.offsetMinutes
            if Self.knownDifferences[item.header] != nil {
                #expect(got == nil)
            } else if !agrees {
                Issue.record(
                    "\(item.header): got \(got?.text ?? "nothing"), expected \(String(describing: item.expected))"
                )
            }
        }
    }
}
