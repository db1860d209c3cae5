import Foundation
import Inspection
import Mail
import TestSupport
import Testing

/// Real mail, where it is at hand: what is found in it, and what is not.
@Suite(.enabled(if: SharedFolder.isPresent, "needs the folder of shared mail")) struct HTMLCorpusTests {
    /// Messages with HTML of a set, and how many of them have each finding.
    private func census(_ folder: String, where isWanted: (String) -> Bool = { _ in true }) throws -> (
        Int, [String: Int]
    ) {
        let url = try #require(SharedFolder.url).appending(path: "corpus/\(folder)")
        let files = try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        var messages = 0
        var counts: [String: Int] = [:]
        for file in files where file.pathExtension == "eml" && isWanted(file.lastPathComponent) {
            let message = Message(parsing: [UInt8](try Data(contentsOf: file)))
            // Long ones take long without the optimiser.
            if message.bytes.count > 60_000 { continue }
            let parts = message.parts.filter { $0.mediaType == MediaType("text", "html") && !message.isAttachment($0) }
            if parts.isEmpty { continue }
            messages += 1
            var seen: Set<String> = []
            for part in parts {
                let document = HTMLDocument(parsing: Array(message.text(of: part).utf8), part: part.id)
                #expect(!document.isLimited, "\(file.lastPathComponent)")
                seen.formUnion(
                    MarkupInspection.findings(document: document, part: part.id, plainText: nil).map(\.identifier)
                )
            }
            for identifier in seen { counts[identifier, default: 0] += 1 }
        }
        return (messages, counts)
    }

    @Test func `hidden text is found in phishing, not in honest newsletters`() throws {
        let (messages, counts) = try census("spamassassin") { $0.contains("ham") }
        #expect(messages >= 70)
        for identifier in [
            "markup.hidden-text", "markup.split-words", "markup.picture-for-text", "markup.secret-field",
        ] {
            #expect(counts[identifier, default: 0] == 0, "\(identifier)")
        }
        let (phishing, found) = try census("phishing-pot")
        #expect(phishing >= 250)
        #expect(found["markup.hidden-text", default: 0] >= 15)
        #expect(found["markup.split-words", default: 0] >= 8)
    }
}
