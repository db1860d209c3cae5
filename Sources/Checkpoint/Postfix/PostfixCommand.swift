import Dispatch
import Foundation

/// Runs Postfix's own commands: they alone know what is in force. Blocks; for commands, never for the server.
struct PostfixCommand: Sendable {
    /// The folder with `main.cf`; nil for Postfix's own choice.
    var folder: String?
    var limits = PostfixLimits.standard

    struct Answer: Sendable {
        var exitCode: Int32
        var output: String
        var complaint: String
    }

    /// What `postconf` prints.
    func postconf(_ arguments: [String]) throws(InputError) -> String {
        let answer = try run("postconf", arguments)
        guard answer.exitCode == 0 else { throw .postfixRefused("postconf", answer.complaint) }
        return answer.output
    }

    /// Whether Postfix runs with this configuration.
    func isRunning() throws(InputError) -> Bool { try run("postfix", ["status"]).exitCode == 0 }

    func reload() throws(InputError) {
        let answer = try run("postfix", ["reload"])
        guard answer.exitCode == 0 else { throw .postfixRefused("postfix reload", answer.complaint) }
    }

    private func run(_ name: String, _ arguments: [String]) throws(InputError) -> Answer {
        guard let path = Self.path(of: name) else { throw .noPostfix(name) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = (folder.map { ["-c", $0] } ?? []) + arguments
        // Its words are read by a program here.
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"]
        let (output, complaint) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaint
        do { try process.run() } catch { throw .noPostfix(name) }
        let patience = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limits.commandSeconds), execute: patience)
        // Its complaints fit into a pipe; what it prints may not.
        let printed = read(output)
        let said = read(complaint)
        process.waitUntilExit()
        patience.cancel()
        return Answer(exitCode: process.terminationStatus, output: printed, complaint: said)
    }

    private func read(_ pipe: Pipe) -> String {
        var bytes = Data()
        while bytes.count < limits.outputBytesMax {
            guard let piece = try? pipe.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty else { break }
            bytes.append(piece)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func path(of name: String) -> String? {
        let folders = ["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/postfix/sbin"]
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
