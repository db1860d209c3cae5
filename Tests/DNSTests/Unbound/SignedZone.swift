import Foundation

/// A zone signed with a fresh key by the tools of the Debian package ldnsutils.
struct SignedZone {
    static var isPossible: Bool {
        ["/usr/bin/ldns-keygen", "/usr/bin/ldns-signzone"].allSatisfy {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    let text: String
    /// The public key in master-file form.
    let anchor: String

    /// - Parameter forge: changes the zone after it was signed.
    init(_ name: String, _ zone: String, forge: (String) -> String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("zone")
        try Data("$ORIGIN \(name).\n\(zone)".utf8).write(to: file)
        let key = try Self.run("ldns-keygen", ["-a", "ECDSAP256SHA256", name], in: folder)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        _ = try Self.run("ldns-signzone", ["-f", "signed", "zone", key], in: folder)
        text = forge(try String(contentsOf: folder.appendingPathComponent("signed"), encoding: .utf8))
        let record = try String(contentsOf: folder.appendingPathComponent("\(key).key"), encoding: .utf8)
        anchor = String(record.prefix { $0 != ";" })
    }

    private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NSError(domain: program, code: 1) }
        return String(decoding: said, as: UTF8.self)
    }
}

extension String {
    /// The text with a word replaced in the lines whose owner begins with `owner`.
    func replacing(_ word: String, with other: String, ofOwner owner: String) -> String {
        components(separatedBy: "\n").map { line in
            line.hasPrefix("\(owner).") ? line.replacingOccurrences(of: word, with: other) : line
        }.joined(separator: "\n")
    }
}
