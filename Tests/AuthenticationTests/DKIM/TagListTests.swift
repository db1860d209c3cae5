import Mail
import TestSupport
import Testing

@testable import Authentication

struct TagListTests {
    private func list(_ text: String) throws -> TagList { try TagList(parsing: Array(text.utf8)) }

    private func failure(_ text: String) -> TagList.Failure? {
        do {
            _ = try list(text)
            return nil
        } catch let failure as TagList.Failure {
            return failure
        } catch {
            return nil
        }
    }

    @Test func valuesLoseOnlySurroundingWhiteSpace() throws {
        let list = try list("v=1; a = rsa-sha256 ;\r\n\th=from :\r\n to; empty=;b= ab\r\n cd ;")
        #expect(list.tags.count == 5)
        #expect(list["a"]?.text == "rsa-sha256")
        #expect(list["h"]?.text == "from :\r\n to")
        #expect(list.items("h")?.map(\.text) == ["from", "to"])
        #expect(list["empty"]?.isEmpty == true)
        #expect(list["missing"] == nil)
        #expect(list.packed("b") == Array("abcd".utf8))
    }

    @Test func theRawValueIsAllBetweenEqualsAndSemicolon() throws {
        let list = try list("b = x\r\n y ; z=1")
        let tag = try #require(list.tag("b"))
        #expect(list.bytes[tag.rawValue].text == " x\r\n y ")
    }

    @Test func positionsReferToTheSliceGiven() throws {
        let bytes = Array("X: b=12; c=3".utf8)
        let list = try TagList(parsing: bytes[2...])
        let tag = try #require(list.tag("b"))
        #expect(bytes[tag.value].text == "12")
    }

    @Test func namesAreCaseSensitive() throws {
        let list = try list("B=1; b=2")
        #expect(list["b"]?.text == "2")
    }

    @Test(arguments: [
        ("", TagList.Failure.empty), (" \r\n ", .empty), ("a=1;;b=2", .nameInvalid(at: 4)), (";", .nameInvalid(at: 0)),
        ("1=2", .nameInvalid(at: 0)), ("a", .equalsMissing(at: 1)), ("a b=1", .equalsMissing(at: 2)),
        ("a=1; a=2", .repeated(name: "a")), ("a=\u{1}", .valueInvalid(at: 2)), ("a-b=1", .equalsMissing(at: 1)),
    ])
    func faultsAreNamedWithTheirPlace(text: String, expected: TagList.Failure) {
        #expect(failure(text) == expected)
    }

    @Test func tagsAreCounted() {
        let text = (0..<65).map { "t\($0)=1" }.joined(separator: ";")
        #expect(failure(text) == .tooMany(64))
    }

    @Test func theLenientReaderPassesOverFaults() {
        let list = TagList(lenient: Array("v=X; ;=3; b ; c=\u{1}; d=4; d=5".utf8)[...])
        #expect(list.tags.count == 2)
        #expect(list["d"]?.text == "4")
    }

    @Test func noBytesTrap() {
        var random = Noise(seed: 1)
        let valid = Array("v=DKIM1; k=rsa; t=y:s; h=sha1:sha256; p=MIGfMA0GCSqGSIb3;\r\n n=\u{e9}".utf8)
        for round in 0..<4_000 {
            let bytes = round.isMultiple(of: 4) ? random.bytes(upTo: 80) : random.mutated(valid)
            let slice = bytes.dropFirst(min(bytes.count, round % 3))
            if let list = try? TagList(parsing: slice) {
                #expect(list.tags.allSatisfy { slice.indices.contains($0.name.lowerBound) })
            }
            let lenient = TagList(lenient: slice)
            #expect(lenient.tags.allSatisfy { $0.rawValue.upperBound <= slice.endIndex })
            _ = try? DKIMKeyRecord(parsing: bytes)
            _ = Base64.decode(bytes)
        }
    }
}
