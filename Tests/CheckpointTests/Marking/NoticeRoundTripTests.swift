import Foundation
import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// Real mail with notices, read by another program.
@Suite struct NoticeRoundTripTests {
    private static let python = "/usr/bin/python3"
    private static var canRun: Bool {
        SharedFolder.isPresent && FileManager.default.isExecutableFile(atPath: python)
    }

    @Test(.enabled(if: canRun, "needs the shared corpus and Python"), arguments: [NoticeLanguage.japanese, .both])
    func `Python reads the notice on top and everything else as before`(language: NoticeLanguage) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sekisho-notices-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let every = language == .japanese ? 11 : 31
        var notices = 0
        let messages = try Self.messages().enumerated().filter { $0.offset % every == 0 }.map(\.element)
        for (number, url) in messages.enumerated() {
            let bytes = [UInt8](try Data(contentsOf: url))
            let evidence = try await MarkingWorkshop.evidence(bytes)
            let marked = try Marked(evidence, language)
            let placed = marked.placements.count { $0.obstacle == nil }
            notices += placed
            let facts: [String: Any] = [
                "plain": marked.allPlain.map { $0.replacing("\r\n", with: "\n") },
                "html": marked.allHTML.map { $0.replacing("\r\n", with: "\n") },
                "parts": marked.original.parts.count, "notices": placed,
            ]
            let name = "\(number)-\(url.deletingPathExtension().lastPathComponent)"
            try Data(bytes).write(to: folder.appending(path: "\(name).before"))
            try Data(marked.message.bytes).write(to: folder.appending(path: "\(name).after"))
            try JSONSerialization.data(withJSONObject: facts).write(to: folder.appending(path: "\(name).json"))
        }
        #expect(messages.count > 30)
        #expect(notices > messages.count * 9 / 10)
        var lines = try Self.compare(folder).split(separator: "\n")
        let compared = Int(lines.popLast()?.split(separator: " ").last ?? "") ?? 0
        #expect(lines.isEmpty, "\(lines), to be looked at in \(folder.path)")
        #expect(compared > messages.count * 4 / 5)
        if lines.isEmpty { try FileManager.default.removeItem(at: folder) }
    }

    private static func compare(_ folder: URL) throws -> String {
        let script = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/marking/compare.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script.path, folder.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }

    private static func messages() throws -> [URL] {
        let shared = try #require(SharedFolder.url)
        return ["corpus", "conformance/mime-mail-parser/eml", "conformance/bounces"]
            .flatMap { folder in
                let root = shared.appending(path: folder)
                let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
                let urls = (found?.allObjects as? [URL]) ?? []
                return urls.filter { $0.pathExtension == "eml" }.sorted {
                    $0.path < $1.path
                }
            }
    }
}
