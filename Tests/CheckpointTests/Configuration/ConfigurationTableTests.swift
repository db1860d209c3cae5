import Testing

@testable import Checkpoint

@Suite struct ConfigurationTableTests {
    private enum Mode: String, CaseIterable {
        case observe, enforce
    }

    private func root(_ text: String) throws -> ConfigurationTable {
        let reader = ConfigurationReader(file: "t.toml")
        let content = try ConfigurationSource.content(of: Array(text.utf8), file: "t.toml")
        return ConfigurationTable(content, reader: reader)
    }

    private func faults(_ table: ConfigurationTable) -> [String] {
        table.reader.reportUnknownKeys()
        return table.reader.sortedFaults.map(\.phrase.english)
    }

    @Test func `reads every kind of value`() throws {
        let table = try root(
            """
            text = "関所"
            list = ["a", 'b']
            one = "alone"
            whole = 3
            part = 0.5
            flag = true
            pause = "5m"
            size = "64KiB"
            mode = "enforce"
            [sub]
            x = 1
            [[rule]]
            x = 2
            [[rule]]
            x = 3
            [key.first]
            x = 4
            """
        )
        #expect(table.string("text", default: "") == "関所")
        #expect(table.strings("list", default: []) == ["a", "b"])
        #expect(table.strings("one", default: []) == ["alone"])
        #expect(table.integer("whole", default: 0, in: 0...9) == 3)
        #expect(table.number("part", default: 0, in: 0...9) == 0.5)
        #expect(table.boolean("flag", default: false))
        #expect(table.seconds("pause", default: 0, in: 0...1000) == 300)
        #expect(table.bytes("size", default: 0, in: 0...100_000) == 65_536)
        #expect(table.choice("mode", default: Mode.observe) == .enforce)
        #expect(table.table("sub").integer("x", default: 0, in: 0...9) == 1)
        #expect(table.tables("rule").map { $0.integer("x", default: 0, in: 0...9) } == [2, 3])
        let named = table.namedTables("key")
        #expect(named.map(\.name) == ["first"])
        #expect(named.map { $0.table.integer("x", default: 0, in: 0...9) } == [4])
        #expect(faults(table) == [])
    }

    @Test func `tells all problems at once, each with its line`() throws {
        let table = try root(
            """
            text = 1
            whole = "three"
            far = 99
            mode = "enforced"
            pause = 5
            list = [
              "a",
              "b",
            ]
            tezt = "x"
            """
        )
        #expect(table.string("text", default: "d") == "d")
        #expect(table.integer("whole", default: 7, in: 0...9) == 7)
        #expect(table.integer("far", default: 7, in: 0...9) == 7)
        #expect(table.choice("mode", default: Mode.observe) == .observe)
        #expect(table.seconds("pause", default: 1, in: 0...9) == 1)
        let numbers = table.values("list", default: [], expected: Phrase(en: "an a", ja: "a")) { $0 == "a" ? 1 : nil }
        #expect(numbers == [1])
        #expect(
            faults(table) == [
                "t.toml:1: text: This is a whole number; a text in quotation marks is wanted.",
                "t.toml:2: whole: This is a text in quotation marks; a whole number is wanted.",
                "t.toml:3: far: 99 is not possible; from 0 to 9 is allowed.",
                "t.toml:4: mode: “enforced” is no choice here; allowed: observe, enforce. Did you mean “enforce”?",
                "t.toml:5: pause: This is a whole number; a time such as \"90s\", \"5m\", \"2h\" or \"5d\" is wanted.",
                "t.toml:8: list: “b” is not usable; wanted is an a.",
                "t.toml:10: tezt: There is no such key. Did you mean “text”?",
            ]
        )
    }

    @Test func `an absent table answers all defaults`() throws {
        let table = ConfigurationTable().table("policy")
        #expect(table.seconds("pause", default: 42, in: 0...99) == 42)
        #expect(table.tables("rule").isEmpty)
        #expect(table.reader.entries.map(\.key) == ["policy.pause"])
    }
}
