import Foundation
import TestSupport
import Testing

extension House {
    /// What the server answered to a letter.
    struct Reply {
        let code: Int
        let text: String
    }

    /// Sends letters, so many at the same time, and gives the reply to each.
    func post(_ letters: [Letter], atOnce: Int = 1) async throws -> [Reply] {
        let input = try JSONSerialization.data(withJSONObject: letters.map(\.json))
        let run = try await script("post.py", ["\(atOnce)"], input: [UInt8](input))
        try #require(run.exitCode == 0, "\(run.complaint)")
        let answers = try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]] ?? []
        return answers.map { Reply(code: $0["code"] as? Int ?? 0, text: $0["text"] as? String ?? "") }
    }

    func post(_ letter: Letter) async throws -> Reply { try #require(try await post([letter]).first) }

    /// The messages in a mailbox of the first or second Dovecot.
    func mailbox(_ user: String, in server: String = "mail") -> [[UInt8]] {
        let folder = scratch.folder.appendingPathComponent("\(server)/\(user)/new")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }
    }

    /// Waits for the message with this mark in its Message-ID.
    func delivered(_ mark: String, to user: String = "hanako", in server: String = "mail") async throws -> Delivered {
        let needle = Array("<\(mark)@".utf8)
        var found: [UInt8]?
        _ = await eventually(every: .milliseconds(50)) {
            found = mailbox(user, in: server).first { $0.firstRange(of: needle) != nil }
            return found != nil
        }
        if let found { return Delivered(found) }
        throw Failure(description: "\(mark) is not delivered:\n\(scratch.text("postfix/log").suffix(3000))")
    }

    /// Hands in a message from the house itself.
    func sendOut(_ letter: Letter) async throws -> Reply {
        var letter = letter
        letter.server = "127.0.0.1"
        return try await post(letter)
    }

    /// Waits for the message with this mark at the MX of remote.example.
    func sent(_ mark: String) async throws -> Delivered {
        let needle = Array("<\(mark)@".utf8)
        var found: [UInt8]?
        _ = try await eventually(every: .milliseconds(50)) {
            let files = try FileManager.default.contentsOfDirectory(
                at: scratch.url("remote"),
                includingPropertiesForKeys: nil
            )
            found = try files.filter { $0.pathExtension == "eml" }.map { [UInt8](try Data(contentsOf: $0)) }
                .first { $0.firstRange(of: needle) != nil }
            return found != nil
        }
        if let found { return Delivered(found) }
        throw Failure(description: "\(mark) is not sent:\n\(scratch.text("postfix/log").suffix(3000))")
    }

    /// The messages at the MX of remote.example with this return path, and the address that each came from.
    func sentFrom(_ sender: String) throws -> [(message: Delivered, client: String)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("remote"))
        return try names.filter { $0.hasSuffix(".eml") }.compactMap { name in
            let file = scratch.url("remote/\(name)")
            let envelope = try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json"))
            guard let json = try JSONSerialization.jsonObject(with: envelope) as? [String: Any],
                let from = json["from"] as? String, from.contains("<\(sender)>"), let client = json["client"] as? String
            else { return nil }
            return (Delivered([UInt8](try Data(contentsOf: file))), client)
        }
    }

    /// What dkimpy, OpenDKIM and Python's email make of a message.
    func judged(_ message: Delivered) async throws -> Judgement {
        let name = "judged-\(UUID().uuidString)"
        let run = try await script("judge.py", [try scratch.write(name, message.bytes)])
        try #require(run.exitCode == 0, "\(run.complaint)")
        return Judgement(try run.json())
    }

    /// What `sekisho inspect` says of a message, asking the DNS of the house.
    func inspected(_ message: Delivered, _ arguments: [String] = []) async throws -> [String: Any] {
        let run = try await run(Program.sekisho, ["inspect", "--json"] + arguments, input: message.bytes)
        return try #require(try run.json()["authentication"] as? [String: Any], "\(run.complaint)")
    }

    /// What Postfix has in its queues, as it prints it.
    func queue() async throws -> String {
        try await run("/usr/sbin/postqueue", ["-c", scratch.path("postfix/etc"), "-p"]).text
    }
}
