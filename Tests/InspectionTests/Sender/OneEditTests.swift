import Testing

@testable import Inspection

struct OneEditTests {
    @Test(
        "a letter more, less or other, and two in the wrong order, are one mistake",
        arguments: [
            ("amazon", "amazo", true), ("amazon", "mazon", true), ("amazon", "amzaon", true),
            ("amazon", "amaz0n", true),
            ("amazon", "amazoon", true), ("aab", "ab", true), ("", "a", true),
            ("amazon", "amazon", false), ("amazon", "amaznoo", false), ("amazon", "zamaon", false), ("ab", "cd", false),
            ("amazon", "rakuten", false), ("", "", false), ("", "ab", false),
        ]
    )
    func apart(one: String, other: String, isOne: Bool) {
        #expect(OneEdit.apart(Array(one.utf8), Array(other.utf8)) == isOne)
        #expect(OneEdit.apart(Array(other.utf8), Array(one.utf8)) == isOne)
    }
}
