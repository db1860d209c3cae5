import Testing

@testable import Checkpoint

@Suite struct JSONMembersTests {
    private let members: JSONMembers = ["a": 1, "b": "two", "c": nil]

    @Test func `the order makes no difference, the values do`() {
        #expect(members == ["c": nil, "a": 1, "b": "two"])
        #expect(members.hashValue == (["c": nil, "a": 1, "b": "two"] as JSONMembers).hashValue)
        #expect(members != ["a": 1, "b": "two"])
        #expect(members != ["a": 1, "b": "three", "c": nil])
    }

    @Test func `a member is found, changed, added and taken away by its name`() {
        var changed = members
        #expect(changed["a"] == 1)
        changed["a"] = 2
        changed["d"] = true
        changed["b"] = nil
        #expect(changed == ["a": 2, "c": nil, "d": true])
        #expect(changed["b"] == nil)
    }

    @Test func `of two objects the members of the second win, and each name is there once`() {
        #expect(members.merging(["d": 4]) == ["a": 1, "b": "two", "c": nil, "d": 4])
        #expect(members.merging(["b": 2, "d": 4]).count == 4)
        #expect(members.merging(["b": 2, "d": 4])["b"] == 2)
    }

    @Test func `a line for programs escapes as one for people does`() throws {
        let value: JSONValue = ["plain": "山", "odd": "a\"\\\n\u{7F}b", "list": [1, true, nil]]
        let line = value.line(forPeople: false)
        #expect(JSONValue(parsing: line) == value)
        #expect(String(decoding: line, as: UTF8.self).contains(#"a\"\\\u000A\u007Fb"#))
    }

    @Test func `what must be escaped is seen wherever it stands`() {
        let plain = Array(repeating: Unicode.Scalar("山"), count: 20) + Array(repeating: Unicode.Scalar("a"), count: 20)
        for place in plain.indices {
            for odd in ["\"", "\\", "\u{0}", "\u{1F}", "\u{7F}"] as [Unicode.Scalar] {
                var scalars = plain
                scalars[place] = odd
                let value = JSONValue.string(String(String.UnicodeScalarView(scalars)))
                let line = value.line(forPeople: false)
                #expect(JSONValue(parsing: line) == value)
                #expect(!line.contains { $0 < 0x20 || $0 == 0x7F })
            }
        }
    }
}
