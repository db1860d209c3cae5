import Foundation
import TestSupport
import Testing

/// A message as Python's email reads it: another program's opinion of its structure.
struct PythonMessage: Decodable {
    var type: String
    var name: String
    var disposition: String
    var id: String
    var defects: [String]
    var parts: [PythonMessage]?
    var bytes: Int?
    var sha256: String?
    var text: String?

    static let python = "/usr/bin/python3"
    static let isPossible = FileManager.default.isExecutableFile(atPath: python)

    static func read(_ messages: [[UInt8]]) throws -> [PythonMessage] {
        let folder = try TemporaryFolder("python")
        let paths = try messages.enumerated().map { number, bytes in
            try Data(bytes).write(to: URL(fileURLWithPath: folder.path("\(number)")))
            return folder.path("\(number)")
        }
        let script = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/attachments/read.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script.path] + paths
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let json = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([PythonMessage].self, from: json)
    }

    static func read(_ message: [UInt8]) throws -> PythonMessage {
        try #require(try read([message]).first)
    }

    /// All that hold no others, from top to bottom.
    var leaves: [PythonMessage] { parts.map { $0.flatMap(\.leaves) } ?? [self] }

    var allDefects: [String] { defects + (parts ?? []).flatMap(\.allDefects) }

    /// `mixed[plain, alternative[plain, html], zip]`.
    var shape: String {
        let word = type.split(separator: "/").last.map(String.init) ?? type
        return parts.map { "\(word)[\($0.map(\.shape).joined(separator: ", "))]" } ?? word
    }
}
