import Foundation
import TestSupport
import Testing

@testable import Checkpoint

/// The page and the sample say what the program does: every key, each default.
@Suite struct ConfigurationPageTests {
    /// Every key the program asks for, with its default.
    private static let entries: [ConfigurationEntry] = {
        let reader = ConfigurationReader(isProbe: true)
        _ = Configuration(ConfigurationTable(reader: reader))
        return reader.entries
    }()

    private static let sample: String = {
        let file = SharedFolder.checkout.appending(path: "packaging/sekisho.toml")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// What is wrong beside files that are on no machine but the reader's.
    private func faults(_ reading: ConfigurationReading) -> [String] {
        reading.faults.filter { $0.problem.kind != "unreadable-file" }.map(\.phrase.english)
    }

    @Test func `every key asked for has a row, and every row is asked for`() throws {
        let documented = try ConfigurationPage().rows.map(\.key)
        #expect(documented.count >= 19)
        #expect(Set(documented).count == documented.count, "a key stands twice")
        let asked = Set(Self.entries.map(\.key))
        #expect(asked.subtracting(documented).sorted() == [], "not in docs/configuration.md")
        #expect(Set(documented).subtracting(asked).sorted() == [], "in docs/configuration.md, but no such key")
    }

    @Test func `the page names the defaults in force`() throws {
        let defaults = Dictionary(Self.entries.map { ($0.key, $0.value.toml) }) { $1 }
        // Within a table of several, some defaults depend on its other keys.
        for row in try ConfigurationPage().rows where !row.key.contains("[]") {
            let fallback = defaults[row.key] ?? ""
            if let shown = row.fallback, !fallback.isEmpty { #expect(shown == fallback, "\(row.key)") }
            if row.fallback == nil { #expect(fallback.isEmpty, "\(row.key): the page must show \(fallback)") }
        }
    }

    @Test func `the page marks the keys that wait for a restart`() throws {
        let rows = try ConfigurationPage().rows
        #expect(rows.filter(\.waitsForRestart).count > 30)
        for row in rows { #expect(row.waitsForRestart == ConfigurationReading.waitsForRestart(row.key), "\(row.key)") }
    }

    @Test func `every example on the page can be used, and each key is in one`() throws {
        var shown: Set<String> = []
        for example in try ConfigurationPage().examples {
            let reading = ConfigurationReading(parsing: Array(example.text.utf8), file: "example")
            #expect(faults(reading) == [], "the example on line \(example.line)")
            for entry in reading.entries where entry.line != nil { shown.insert(Self.general(entry.key)) }
        }
        #expect(Set(Self.entries.map(\.key)).subtracting(shown).sorted() == [], "no example has it")
    }

    @Test func `the sample is all defaults as it is, and has every key commented out`() throws {
        let reading = ConfigurationReading(parsing: Array(Self.sample.utf8), file: "sekisho.toml")
        #expect(faults(reading) == [])
        #expect(reading.entries.filter { $0.line != nil } == [])

        let all = ConfigurationReading(parsing: Array(Self.uncommented(Self.sample).utf8), file: "sekisho.toml")
        #expect(faults(all) == [])
        let defaults = Dictionary(Self.entries.map { ($0.key, $0.value) }) { $1 }
        var shown: Set<String> = []
        for entry in all.entries where entry.line != nil {
            let key = Self.general(entry.key)
            shown.insert(key)
            // Where there is no default, or the table is one of several, the sample shows what could stand there.
            guard let fallback = defaults[key], fallback != .absent, !key.contains("[]"), !key.contains("NAME") else {
                continue
            }
            #expect(entry.value == fallback, "line \(entry.line ?? 0): \(key)")
        }
        #expect(Set(defaults.keys).subtracting(shown).sorted() == [], "not in packaging/sekisho.toml")
    }

    /// Keys are commented out without a blank behind the sign, prose with one.
    private static func uncommented(_ text: String) -> String {
        text.components(separatedBy: "\n").map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") && line != "#" ? String(line.dropFirst()) : line
        }.joined(separator: "\n")
    }

    /// `rule[2].name` is `rule[].name`, `converter.house.types` is `converter.NAME.types`.
    private static func general(_ key: String) -> String {
        key.replacing(/\[[0-9]+\]/, with: "[]").replacing(/^converter\.[^.]+/, with: "converter.NAME")
    }
}
