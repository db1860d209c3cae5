import Foundation
import Mail
import TestSupport
import Testing

/// The unstructured values of the public header suite.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct UnstructuredConformanceTests {
    private struct Case: Decodable {
        var header: String
        var expected: String?
    }

    private static let knownDifferences = [
        "[SUSPECTED SPAM]=?utf-8?B?VGhpcyBpcyB0aGUgb":
            "RFC 2047 6.2: no space is shown where none was written; the suite puts one beside a word glued to text",
        "Some text =?utf-8?Q??=here": "the same",
    ]

    @Test func `every value of the suite reads as the suite says, or as the RFC says`() throws {
        let cases = try JSONDecoder().decode(
            [Case].self,
            from: Data(SharedFolder.bytes("conformance/mime-mail-parser/unstructured.json"))
        )
        #expect(cases.count == 30)
        for item in cases {
            let got = HeaderText.decode(FieldValue.bytes(of: item.header)[...])
            if Self.knownDifferences.keys.contains(where: item.header.hasPrefix) {
                #expect(got == item.expected?.replacing("] This", with: "]This").replacing("  here", with: " here"))
            } else if got != item.expected ?? "" {
                Issue.record("\(item.header): got \(got), expected \(item.expected ?? "nothing")")
            }
        }
    }
}
