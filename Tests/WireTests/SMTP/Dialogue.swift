import Foundation
import TestSupport
import Testing
import Wire

/// A conversation from `Fixtures/smtp`, and what the client makes of it.
struct Dialogue: Sendable, CustomTestStringConvertible {
    let name: String
    private var settings = SMTPClientSettings()
    private(set) var message: SMTPTransaction?
    private var steps: [Step] = []

    enum Step: Sendable {
        case server([UInt8])
        case client(String)
        case must(String)
        case may(String)
        case closed
        case quit
    }

    var testDescription: String { name }

    static let folder = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/smtp")

    static let all: [Dialogue] = {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "dialogue" }.sorted { $0.path < $1.path }.map { file in
            Dialogue(file.lastPathComponent, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
        }
    }()

    init(_ name: String, _ text: String) {
        self.name = name
        settings.heloName = "client.example"
        for line in text.split(separator: "\n") { read(String(line)) }
    }

    private mutating func read(_ line: String) {
        let rest = String(line.drop { $0 != " " }.dropFirst())
        switch line.prefix(while: { $0 != " " }) {
        case "use": for word in rest.split(separator: " ") { use(String(word)) }
        case "message": message = Self.transaction(rest)
        case "S": steps.append(.server(Array(rest.utf8) + [13, 10]))
        case "C": steps.append(.client(rest))
        case "!": steps.append(.must(rest))
        case "?": steps.append(.may(rest))
        case "closed": steps.append(.closed)
        case "quit": steps.append(.quit)
        default: break
        }
    }

    private mutating func use(_ word: String) {
        switch word {
        case "lmtp": settings.isLMTP = true
        case "starttls": settings.startTLS = .required
        case "opportunistic": settings.startTLS = .ifOffered
        case "protected": settings.isProtected = true
        case "login": settings.login = .init(user: Array("user".utf8), password: Array("secret".utf8))
        default: break
        }
    }

    private static func transaction(_ text: String) -> SMTPTransaction? {
        let sides = text.components(separatedBy: " > ")
        guard sides.count == 2 else { return nil }
        let isEightBit = sides[1].hasSuffix(" 8bit")
        let recipients = sides[1].replacingOccurrences(of: " 8bit", with: "").components(separatedBy: ", ")
        return SMTPTransaction(
            returnPath: SMTPPath(bytes(sides[0] == "<>" ? "" : sides[0])) ?? .null,
            recipients: recipients.compactMap { SMTPPath(bytes($0)) },
            bytes: 10,
            isEightBit: isEightBit
        )
    }

    /// `\xC3` is that byte.
    private static func bytes(_ text: String) -> [UInt8] {
        var pieces = text.components(separatedBy: "\\x")
        let first = Array(pieces.removeFirst().utf8)
        return first + pieces.flatMap { [UInt8($0.prefix(2), radix: 16) ?? 0] + Array($0.dropFirst(2).utf8) }
    }

    /// Plays the server; answers what the client did against what it should have, each in one list.
    func play(piece: Int) -> (did: [String], should: [String]) {
        var run = Run(client: SMTPClient(settings), message: message)
        var index = steps.startIndex
        while index < steps.endIndex {
            switch steps[index] {
            case .server:
                var bytes: [UInt8] = []
                while index < steps.endIndex, case .server(let line) = steps[index] {
                    bytes += line
                    index += 1
                }
                for start in stride(from: 0, to: bytes.count, by: piece) {
                    run.client.receive(Array(bytes[start..<min(start + piece, bytes.count)]))
                    run.takeActions(isEarly: isEarly)
                }
                continue
            case .client(let line): run.should.append("C " + String(decoding: Self.bytes(line), as: UTF8.self))
            case .must(let action):
                run.should.append("! " + action.replacingOccurrences(of: " early", with: ""))
                if action == "tls" { run.startPendingTLS() }
            case .may(let action): if piece == 1 { run.should.append("! " + action) }
            case .closed: run.client.connectionClosed()
            case .quit: run.client.quit()
            }
            run.takeActions(isEarly: isEarly)
            index += 1
        }
        return (run.did, run.should)
    }

    var client: SMTPClient { SMTPClient(settings) }

    /// All that the server says.
    var serverBytes: [UInt8] {
        steps.flatMap { step -> [UInt8] in if case .server(let line) = step { line } else { [] } }
    }

    private var isEarly: Bool {
        steps.contains { if case .must("content early") = $0 { true } else { false } }
    }
}
