import Foundation

/// A name server on a free port of the loopback address: NSD, from the Debian package of that name.
public struct NameServer: Sendable {
    public static let package = "the Debian package nsd is absent"

    /// Where Debian puts it; not everybody's path holds the folders of servers.
    private static let program = "/usr/sbin/nsd"

    public static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    public let port: UInt16

    /// Runs `body` while the server serves these zones, their master files by name.
    public static func serving(
        _ zones: [String: String],
        _ body: (NameServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nsd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let port = try LoopbackSocket.freePort()
        for (name, text) in zones {
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).zone"))
        }
        let file = folder.appendingPathComponent("nsd.conf")
        try Data(configuration(folder.path, port, zones.keys.sorted()).utf8).write(to: file)
        let process = Process()
        // The threads of the tests block signals, and a child inherits that. Should the tests die, the server does
        // too, a little later.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal", "timeout", "300", program, "-d", "-c", file.path]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        try await waitUntilReady(port, log: folder.appendingPathComponent("nsd.log"))
        try await body(NameServer(port: port))
    }

    private static func configuration(_ folder: String, _ port: UInt16, _ zones: [String]) -> String {
        let server = """
            server:
              ip-address: 127.0.0.1@\(port)
              username: ""
              zonesdir: "\(folder)"
              database: ""
              pidfile: "\(folder)/nsd.pid"
              xfrdfile: "\(folder)/xfrd.state"
              zonelistfile: "\(folder)/zone.list"
              xfrdir: "\(folder)"
              logfile: "\(folder)/nsd.log"
              server-count: 1
              rrl-ratelimit: 0
            remote-control:
              control-enable: no

            """
        return zones.reduce(server) { $0 + "zone:\n  name: \"\($1)\"\n  zonefile: \"\($1).zone\"\n" }
    }

    /// The server listens on TCP too, and accepts once it has read its zones.
    private static func waitUntilReady(_ port: UInt16, log: URL) async throws {
        for _ in 0..<200 {
            if LoopbackSocket.canConnect(port) { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        let said = (try? String(contentsOf: log, encoding: .utf8)) ?? "nothing"
        throw NSError(domain: "nsd did not start: \(said)", code: 1)
    }
}
