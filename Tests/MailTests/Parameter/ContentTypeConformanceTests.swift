import Foundation
import Mail
import TestSupport
import Testing

/// The Content-Type and Content-Disposition values of the public header suite.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct ContentTypeConformanceTests {
    private struct Case: Decodable {
        struct Expected: Decodable {
            var type: String
            var subtype: String?
            var attributes: [[String]]?

            enum CodingKeys: String, CodingKey {
                case type = "c_type"
                case subtype = "c_subtype"
                case attributes
            }
        }
        var header: String
        var expected: Expected?
    }

    /// Where the suite's parser and the standard part, by the first bytes of the value.
    private static let knownDifferences: [String: String] = [
        "image/jpeg;\n   name=\"=?iso-8859-1?B?4Q==?= =?utf-8?B?w6k=?=":
            "RFC 2047 6.2: white space between encoded words is not shown; the suite keeps it inside quotes only",
        "malicious/attempt;": "RFC 2231 7: a name holds no star, a section number no blank",
        "test/encoded;": "RFC 5322 2.2: a NUL is no character of a value; it is shown as U+FFFD",
    ]

    @Test func `every value of the suite reads as the suite says, or as the RFC says`() throws {
        let cases = try JSONDecoder().decode(
            [Case].self,
            from: Data(SharedFolder.bytes("conformance/mime-mail-parser/content_type.json"))
        )
        #expect(cases.count == 103)
        for item in cases {
            let bytes = item.header.hasPrefix("\n") ? Array(item.header.utf8) : FieldValue.bytes(of: item.header)
            let value = ContentType(parsing: bytes[...], charsets: .withMiddleEast)
            let got = value.map(Self.lines) ?? []
            let expected = item.expected.map(Self.lines) ?? []
            if Self.knownDifferences.keys.contains(where: item.header.hasPrefix) {
                #expect(got != expected, "no longer a difference: \(item.header)")
            } else if got != expected {
                Issue.record("\(item.header)\n  got \(got)\n  expected \(expected)")
            }
        }
    }

    @Test func `the differences read as the RFC says`() {
        let name = "=?iso-8859-1?B?4Q==?= =?utf-8?B?w6k=?= =?iso-8859-1?q?=ED?=.jpeg"
        #expect(
            ContentType(parsing: Array("image/jpeg; name=\"\(name)\"".utf8)[...])?.parameters["name"]?.value
                == "áéí.jpeg"
        )
        let nul = ContentType(parsing: Array("a/b; key*0=\"f\0oo\"; key*9999=ba%; key*1=baz".utf8)[...])
        #expect(nul?.parameters["key"]?.value == "f\u{FFFD}oobazba%")
        #expect(nul?.parameters["key"]?.bytes == Array("f\0oobazba%".utf8))
    }

    private static func lines(_ expected: Case.Expected) -> [String] {
        let attributes = (expected.attributes ?? []).map { $0.joined(separator: "=") }
        return ["\(expected.type)/\(expected.subtype ?? "")"] + attributes.sorted()
    }

    private static func lines(_ value: ContentType) -> [String] {
        let attributes = value.parameters.parameters.flatMap { parameter in
            ["\(parameter.name)=\(parameter.value)"]
                + (parameter.language.map { ["\(parameter.name)-language=\($0)"] } ?? [])
        }
        return ["\(value.type)/\(value.subtype)"] + attributes.sorted()
    }
}
