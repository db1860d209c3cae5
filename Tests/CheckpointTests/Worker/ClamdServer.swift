import Crypto
import DNS
import Foundation
import TestSupport

@testable import Checkpoint

/// A real clamd with a database of its own, in which one file is known.
final class ClamdServer: Sendable {
    static let malware = Array("this is what the test database knows\n".utf8)

    let addresses: [ListenAddress]
    private let folder: TemporaryFolder
    private let process = Process()

    init() async throws {
        folder = try TemporaryFolder("clamd")
        let port = try LoopbackSocket.freePort()
        let socket = folder.path("clamd.socket")
        addresses = [
            ListenAddress(.local(path: socket)), ListenAddress(.internet(.v4(0x7F00_0001), port: Int(port))),
        ]
        try FileManager.default.createDirectory(atPath: folder.path("db"), withIntermediateDirectories: true)
        let hash = SHA256.hash(data: Self.malware).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        try "\(hash):\(Self.malware.count):Sekisho.Test\n"
            .write(toFile: folder.path("db/test.hsb"), atomically: true, encoding: .utf8)
        try """
        Foreground yes
        DatabaseDirectory \(folder.path("db"))
        LocalSocket \(socket)
        TCPAddr 127.0.0.1
        TCPSocket \(port)
        StreamMaxLength 2M
        LogFile \(folder.path("log"))

        """.write(toFile: folder.path("clamd.conf"), atomically: true, encoding: .utf8)
        process.executableURL = URL(filePath: "/usr/sbin/clamd")
        process.arguments = ["-c", folder.path("clamd.conf")]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<(200 * Patience.factor) where !LoopbackSocket.canConnect(port) {
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }
}
