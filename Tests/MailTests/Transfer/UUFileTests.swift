import Mail
import TestSupport
import Testing

/// Files that were uuencoded into a text.
@Suite struct UUFileTests {
    private static let file = "begin 644 a.txt\r\n%:&5L;&\\\r\n`\r\nend\r\n"

    private func names(_ text: String, max: Int = 10) -> [String] {
        UUFile.all(in: Array(text.utf8)[...], max: max).map { String(decoding: $0.name, as: UTF8.self) }
    }

    @Test func `a file is found between texts, and only its lines are its own`() throws {
        let text = Array(("before\r\n" + Self.file + "after\r\n").utf8)
        let file = try #require(UUFile.all(in: text[...], max: 5).first)
        #expect(Array(text[file.range]) == Array(Self.file.utf8))
        #expect(UUDecoder.decode(text[...]).bytes == Array("hello".utf8)[...])
    }

    @Test func `several files are told apart, and no more are looked for than are wanted`() {
        let text = Self.file + "x\r\n" + Self.file.replacing("a.txt", with: "b b.txt")
        #expect(names(text) == ["a.txt", "b b.txt"])
        #expect(names(text, max: 1) == ["a.txt"])
        #expect(names("begin 644 open\r\n%:&5L;&\\\r\n") == ["open"])
    }

    @Test(
        arguments: [
            "begin 644 a\r\nThis is a sentence, not data, and much longer than its first letter says it is.\r\nend\r\n",
            "begin with care\r\n", "begin 6 a\r\n%:&5L;&\\\r\n", "begin 644\r\n%:&5L;&\\\r\n", "begin 644 a", "",
        ]
    )
    func `texts that only look so are none`(text: String) {
        #expect(names(text) == [])
    }

    @Test func `any bytes, and every beginning of a file, yield ranges within them`() {
        let seed = Array(("x\n" + Self.file + Self.file).utf8)
        for bytes in HostileBytes.variants(of: seed, count: 3_000) {
            var end = 0
            for file in UUFile.all(in: bytes[...], max: .max) {
                #expect(file.range.lowerBound >= end && file.range.upperBound <= bytes.count)
                end = file.range.upperBound
            }
        }
    }
}
