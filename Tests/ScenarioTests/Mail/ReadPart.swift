import Foundation
import TestSupport

/// A part of a message as Python's email reads it.
struct ReadPart: Decodable {
    var type: String
    var name: String
    var disposition: String
    var defects: [String]
    var parts: [ReadPart]?
    var sha256: String?
    var text: String?

    var leaves: [ReadPart] { parts.map { $0.flatMap(\.leaves) } ?? [self] }
    var allDefects: [String] { defects + (parts ?? []).flatMap(\.allDefects) }

    /// `mixed[plain, zip]`.
    var shape: String {
        let word = type.split(separator: "/").last.map(String.init) ?? type
        return parts.map { "\(word)[\($0.map(\.shape).joined(separator: ", "))]" } ?? word
    }
}

extension House {
    func read(_ message: Delivered) async throws -> ReadPart {
        let file = try scratch.write("read-\(UUID().uuidString)", message.bytes)
        let script = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/attachments/read.py")
        let run = try await run("/usr/bin/python3", [script.path, file])
        let all = try JSONDecoder().decode([ReadPart].self, from: Data(run.output))
        guard let first = all.first else { throw Failure(description: run.complaint) }
        return first
    }

    /// The bytes of a part, by the name that Python's email finds.
    func content(of name: String, in message: Delivered) async throws -> [UInt8] {
        let file = try scratch.write("content-\(UUID().uuidString)", message.bytes)
        let script = """
            import email, email.policy, sys
            m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
            for p in m.walk():
                if p.get_filename() == sys.argv[2]: sys.stdout.buffer.write(p.get_payload(decode=True))
            """
        return try await run("/usr/bin/python3", ["-c", script, file, name]).output
    }

    /// `sekisho hold …` with the configuration of the server that runs.
    func hold(_ arguments: [String]) async throws -> Program.Run {
        let arguments = ["hold"] + arguments + ["--config", scratch.path("sekisho.toml")]
        return try await run(Program.sekisho, arguments)
    }
}
