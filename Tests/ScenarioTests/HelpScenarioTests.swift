import Foundation
import TestSupport
import Testing

/// `--help` in the language of the locale.
struct HelpScenarioTests {
    private var japanese: Program {
        var program = Program()
        program.environment["LANG"] = "ja_JP.UTF-8"
        return program
    }

    /// Every text for people in the description of a command and of those below it.
    private func texts(of command: [String: Any]) -> [String] {
        var texts = ["abstract", "discussion"].compactMap { command[$0] as? String }
        for argument in command["arguments"] as? [[String: Any]] ?? [] {
            texts += [argument["abstract"] as? String, argument["sectionTitle"] as? String].compactMap(\.self)
        }
        for below in command["subcommands"] as? [[String: Any]] ?? [] where below["commandName"] as? String != "help" {
            texts += self.texts(of: below)
        }
        return texts
    }

    @Test func everyCommandAndOptionIsToldInJapanese() async throws {
        let json = try await japanese.run(["--experimental-dump-help"]).json()
        let command = try #require(json["command"] as? [String: Any])
        let all = texts(of: command)
        #expect(all.count > 300)
        // What the argument parser says itself is translated on the page.
        let own: Set = ["Show the version.", "Show help information."]
        for text in all where !own.contains(text) {
            #expect(text.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }, "\(text)")
        }
    }

    @Test func thePageAndComplaintsAreJapaneseThroughout() async throws {
        let page = try await japanese.run(["log", "list", "--help"])
        #expect(page.exitCode == 0)
        for word in ["概要：", "使い方：", "出力", "使い方を表示します。", "判定したルール。"] {
            #expect(page.text.contains(word), "\(page.text)")
        }
        for word in ["OVERVIEW", "OPTIONS", "Show ", "default"] { #expect(!page.text.contains(word), "\(page.text)") }
        #expect(!page.text.contains("\u{A0}"))
        let wrong = try await japanese.run(["log", "explain"])
        #expect(wrong.exitCode == 2)
        #expect(wrong.complaint.contains("引数 '<id>' が必要です。") && !wrong.complaint.contains("Error"))
        let both = try await japanese.run(["setup", "postfix", "--apply", "--undo"])
        #expect(both.complaint.contains("同時に指定できません"))
    }

    @Test func elsewhereItStaysEnglish() async throws {
        let page = try await Program().run(["--help"])
        #expect(page.text.hasPrefix("OVERVIEW: The checkpoint for your mail"))
        #expect(page.text.utf8.allSatisfy { $0 < 0x80 } || page.text.contains("‘sekisho serve’"))
        let given = try await Program().run(["--lang", "ja", "--help"])
        #expect(!given.text.isEmpty || !given.complaint.isEmpty)
    }
}
