import Testing

@testable import Checkpoint

@Suite struct TOMLReaderTests {
    private func content(_ text: String) throws(TOMLStop) -> [String: ConfigurationNode] {
        let document = TOMLReader.document(of: Array(text.utf8), limits: .standard)
        if let stop = document.stops.first { throw stop }
        return document.content
    }

    private func fault(_ text: String) -> TOMLFault? {
        do {
            _ = try content(text)
            return nil
        } catch {
            guard case .notTOML(let fault, _) = error.problem else { return nil }
            return fault
        }
    }

    private func value(_ text: String) throws -> ConfigurationNode.Content {
        try #require(try content("a = " + text)["a"]).content
    }

    @Test(arguments: [
        (#""a\tb\"\\""#, "a\tb\"\\"), (#"'a\tb'"#, "a\\tb"), (#""\u3042\U0001F37A""#, "あ🍺"), ("\"関所\"", "関所"),
        ("\"\"", ""),
        ("''", ""), ("\"\"\"\"\"\"", ""), ("\"\"\"\na\nb\"\"\"", "a\nb"), ("\"\"\"\r\na\r\nb\"\"\"", "a\nb"),
        ("\"\"\"a \\\n   \n  b\"\"\"", "a b"), ("\"\"\"a\"\"\"\"\"", "a\"\""), ("\"\"\"\"a\"\"\"", "\"a"),
        ("\"\"\"a\"\"b\"\"\"", "a\"\"b"), ("\"\"\"\\\"\"\"\"\"\"", "\"\"\""), ("'''a'''''", "a''"),
        ("'''\\\n'''", "\\\n"),
        ("\"\"\"\\\n\"\"\"", ""),
    ])
    func `texts`(text: String, meant: String) throws {
        guard case .string(let found) = try value(text) else {
            Issue.record("\(text) is no text")
            return
        }
        #expect(found == meant)
    }

    @Test(arguments: [
        ("0", 0), ("+0", 0), ("-17", -17), ("1_000", 1000), ("0xDEAD_beef", 0xDEAD_BEEF), ("0o755", 0o755),
        ("0b1101", 13), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("0x0f", 15),
    ])
    func `whole numbers`(text: String, meant: Int) throws {
        guard case .integer(let found) = try value(text) else {
            Issue.record("\(text) is no whole number")
            return
        }
        #expect(found == meant)
    }

    @Test(arguments: [
        ("1.5", 1.5), ("-0.01", -0.01), ("5e+22", 5e22), ("1E06", 1e6), ("6.626e-34", 6.626e-34), ("1_0.2_5", 10.25),
        ("inf", Double.infinity), ("-inf", -Double.infinity), ("0e0", 0),
    ])
    func `numbers`(text: String, meant: Double) throws {
        guard case .number(let found) = try value(text) else {
            Issue.record("\(text) is no number")
            return
        }
        #expect(found == meant)
    }

    @Test(arguments: [
        ("00", TOMLFault.leadingZero("00")), ("01.5", .leadingZero("01.5")), ("1__0", .badValue("1__0")),
        ("_1", .badValue("_1")), ("1_", .badValue("1_")), ("0x", .badValue("0x")), ("0xg", .badValue("0xg")),
        ("0x+1", .badValue("0x+1")), ("0b-1", .badValue("0b-1")),
        ("0o8", .badValue("0o8")), ("0b2", .badValue("0b2")), ("+0x1", .badValue("+0x1")), ("1.", .badValue("1.")),
        (".5", .badValue(".5")), ("1.e5", .badValue("1.e5")), ("1e", .badValue("1e")), ("1e+", .badValue("1e+")),
        ("1.2.3", .badValue("1.2.3")), ("True", .badValue("True")), ("mx.example.jp", .badValue("mx.example.jp")),
        ("関所", .badValue("関所")), ("9223372036854775808", .numberTooLarge("9223372036854775808")),
        ("0xFFFFFFFFFFFFFFFFF", .numberTooLarge("0xFFFFFFFFFFFFFFFFF")), ("\"\\q\"", .badEscape("\\q")),
        ("\"\\あ\"", .badEscape("\\あ")), ("\"\\uD800\"", .badEscape("\\uD800")), ("\"\\u+041\"", .badEscape("\\u+041")),
        ("\"\\u0000\"", .badEscape("\\u0000")), ("\"\\u00", .badEscape("\\u00")), ("\"a", .unclosedText),
        ("'''a''", .unclosedText), ("\"a\nb\"", .unclosedText), ("\"\\", .unclosedText), ("", .noValue),
        ("# a", .noValue),
        ("[", .unclosedList), ("[1", .unclosedList), ("[1 2]", .unclosedList), ("[,]", .noValue), ("{", .noKey),
        ("{a=1", .unclosedTable), ("{a=1,}", .noKey), ("{a=1\n}", .unclosedTable), ("1 2", .surplus),
        ("\"a\" b", .surplus),
        ("[1]]", .surplus), ("1979-05-27x", .badValue("1979-05-27x")),
    ])
    func `what is no value`(text: String, meant: TOMLFault) { #expect(fault("a = " + text) == meant) }

    @Test(arguments: [
        ("a", TOMLFault.noEquals), ("= 1", .noKey), ("a. = 1", .noKey), (".a = 1", .noKey), ("a b = 1", .noEquals),
        ("[a", .unclosedHead), ("[[a]", .unclosedHead), ("[[a] ]", .unclosedHead), ("[]", .noKey),
        ("[a] b = 1", .surplus),
        ("\"\"\"a\"\"\" = 1", .noEquals), ("あ = 1", .noKey), ("[a]]", .surplus),
    ])
    func `what is no key`(text: String, meant: TOMLFault) { #expect(fault(text) == meant) }

    @Test(arguments: [
        "a = 1\na = 2", "[a]\n[a]", "a.b = 1\na.b = 2", "a = 1\na.b = 2", "a = 1\n[a]", "a = 1\n[a.b]", "a.b = 1\n[a]",
        "[a.b]\n[a]\nb.c = 1", "a = {}\n[a.b]", "a = {}\na.b = 1", "a = []\n[[a]]", "[[a]]\n[a]", "[a]\n[[a]]",
        "a = {b = 1, b = 2}", "a = {b = {c = 1}, b.d = 2}", "[a.b]\n[[a]]", "\"a\" = 1\na = 2", "[[a.b]]\n[a]\nb.x = 1",
        "a.b.c = 1\n[a.b]",
    ])
    func `nothing stands twice`(text: String) {
        #expect(throws: TOMLStop.self) { try content(text) }
        do { _ = try content(text) } catch {
            guard case .duplicateKey = error.problem else {
                Issue.record("\(error.problem)")
                return
            }
        }
    }

    @Test(arguments: [
        "[a.b]\n[a]", "[[a]]\n[a.b]\n[[a]]\n[a.b]", "a.b = 1\na.c = 2", "[a]\nb.c = 1\n[a.b.d]", "[a.b.c]\n[a.d]\n[a]",
        "a = [ { b = 1 }, { b = 2 }, ]", "\"\" = 1", "a.\"b.c\" . 'd' = 1", "a = 1979-05-27 07:32:00Z", "a = 07:32:00",
        "a=1#\n", "", "\n\n", "# only", "1979-05-27 = 1", "true = 1", "[ a . b ]", "[[ a ]]",
    ])
    func `what is allowed`(text: String) throws { _ = try content(text) }

    @Test func `a fault has its column, in letters`() {
        #expect(throws: TOMLStop(line: 2, problem: .notTOML(.badValue("x"), column: 8))) {
            try content("# 関\n\"関所\" = x")
        }
    }
}
