import Foundation
import Mail
import TestSupport
import Testing

@testable import Inspection

/// The examples that `docs/findings.md` gives really are found.
struct FindingExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let identifier: String
        let text: String

        var testDescription: String { "\(identifier): \(text)" }
    }

    /// What needs more than an author: settings, the DNS, a subject or a text.
    private static let left: Set<String> = [
        "sender.claims-own-person", "sender.domain-imitates-us", "sender.fails-as-organisation",
        "sender.proven-elsewhere", "sender.proven-owner", "sender.subject-claims", "sender.text-claims",
    ]

    /// Senders and links that stand there as they would in a message.
    static let examples: [Example] = {
        let file = SharedFolder.checkout.appending(path: "docs/findings.md")
        let page = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return page.split(separator: "\n").flatMap { line -> [Example] in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("| `"), cells.count >= 4, let last = cells.last, !last.isEmpty else { return [] }
            let identifier = cells[0].replacing("`", with: "")
            guard ["sender.", "link."].contains(where: identifier.hasPrefix), !left.contains(identifier)
            else { return [] }
            let quoted = last.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            return quoted.map { Example(identifier: identifier, text: $0) }
        }
    }()

    @Test func `there are examples`() { #expect(Self.examples.count >= 30) }

    @Test(arguments: examples)
    func `an example is found`(example: Example) {
        let kinds = Sample.kinds(message(example))
        #expect(kinds.contains(example.identifier), "\(kinds.sorted())")
    }

    private func message(_ example: Example) -> Message {
        let text = example.text
        if example.identifier.hasPrefix("sender.") {
            let from = text.contains("@") ? text : text.contains(".") ? "x@\(text)" : "\(text) <x@djuan.cn>"
            return Sample.message(from: from.replacing("…", with: "djuan.cn"), text: "Hello, please read this.")
        }
        let link = text.contains(":") ? text : "http://\(text)\(text.contains("/") ? "" : "/")"
        return Sample.message(
            fields: ["Content-Type: text/html; charset=utf-8"],
            text: "<p>Please read <a href=\"\(link)\">this</a>.\r\n"
        )
    }
}
