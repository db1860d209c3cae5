import Foundation
import Mail
import TestSupport
import Testing

/// Message identifiers, comma lists and List-* fields of the public header suite.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct StructuredConformanceTests {
    private struct Case: Decodable {
        var header: String
        var expected: [String]?
    }

    private struct ListCase: Decodable {
        struct Expected: Decodable {
            var list: [Entry]?

            enum CodingKeys: String, CodingKey { case list = "List" }
        }
        struct Entry: Decodable {
            var name: String?
            var address: String?
        }
        var header: String
        var expected: Expected
    }

    private func cases<Value: Decodable>(_ name: String, _ type: Value.Type) throws -> [Value] {
        try JSONDecoder().decode(
            [Value].self,
            from: Data(SharedFolder.bytes("conformance/mime-mail-parser/\(name).json"))
        )
    }

    @Test func `message identifiers`() throws {
        let all = try cases("id", Case.self)
        #expect(all.count == 11)
        for item in all {
            let got = MessageIDs.all(in: FieldValue.bytes(of: item.header)[...])
            if item.header.contains("(blah)") {
                // RFC 5322 section 4.5.4: blanks and comments are no part of the identifier; the suite keeps them.
                #expect(got == ["1234@local.machine.example"])
            } else {
                #expect(got == item.expected ?? [], "\(item.header)")
            }
        }
    }

    @Test func `comma lists`() throws {
        let all = try cases("list", Case.self)
        #expect(all.count == 7)
        for item in all {
            #expect(PhraseList.all(in: FieldValue.bytes(of: item.header)[...]) == item.expected ?? [], "\(item.header)")
        }
    }

    @Test func `List fields, which the suite reads as addresses`() throws {
        let all = try cases("address", ListCase.self).filter { item in
            item.header.contains("://") || item.header.contains("<mailto:") || item.header.hasPrefix("NO ")
        }
        #expect(all.count == 11)
        for item in all {
            let got = ListLocation.all(in: FieldValue.bytes(of: item.header)[...])
            #expect(got.map(\.url) == item.expected.list?.map { $0.address ?? "" }, "\(item.header)")
            #expect(got.map(\.comment) == item.expected.list?.map(\.name), "\(item.header)")
        }
    }
}
