import Foundation
import TestSupport
import Testing

@testable import Checkpoint

struct SocketFileTests {
    @Test func theSocketOfAServerThatIsNoMoreIsTakenAway() async throws {
        let folder = try TemporaryFolder("socket")
        let place = ListenAddress(.local(path: folder.path("m.sock")))
        let first = try await RunningServer()
        try await first.server.listen(at: place, socket: SocketAccess(mode: FileMode(bits: 0o600)))
        #expect(try mode(folder.path("m.sock")) == 0o600)
        // While it listens, nobody takes its place.
        let second = try await RunningServer()
        await #expect(throws: SocketFile.Problem.self) { try await second.server.listen(at: place) }
        await first.server.stop(within: 0)
        // As after a crash: the file stays, nobody listens.
        if !FileManager.default.fileExists(atPath: folder.path("m.sock")) { try leaveSocket(folder.path("m.sock")) }
        try await second.server.listen(at: place)
    }

    @Test func aSocketIsGivenToItsGroup() async throws {
        let folder = try TemporaryFolder("socket")
        let path = folder.path("m.sock")
        let server = try await RunningServer()
        let name = try #require(unsafe getgrgid(getegid()).flatMap { unsafe String(cString: $0.pointee.gr_name) })
        let access = SocketAccess(mode: FileMode(bits: 0o660), group: name)
        try await server.server.listen(at: ListenAddress(.local(path: path)), socket: access)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.groupOwnerAccountName] as? String == name)
        let none = SocketAccess(group: "no-such-group-here")
        await #expect(throws: SocketFile.Problem.self) {
            try await server.server.listen(at: ListenAddress(.local(path: folder.path("n.sock"))), socket: none)
        }
    }

    @Test func whatIsNoSocketIsNeverTakenAway() throws {
        let folder = try TemporaryFolder("socket")
        try Data("precious".utf8).write(to: URL(fileURLWithPath: folder.path("m.sock")))
        #expect(throws: SocketFile.Problem.self) { try SocketFile.removeStale(folder.path("m.sock")) }
        #expect(FileManager.default.fileExists(atPath: folder.path("m.sock")))
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    private func leaveSocket(_ path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        guard var address = UnixAddress.address(path) else { return }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        _ = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, size) }
        }
    }
}
