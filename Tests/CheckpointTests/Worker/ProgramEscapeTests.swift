import Foundation
import Glibc
import TestSupport
import Testing

@testable import Checkpoint

/// Programs that try to get out: each attempt works outside of the sandbox, and not within.
@Suite(.serialized, .enabled(if: !WorkerHouse.working.isEmpty)) struct ProgramEscapeTests {
    /// An attempt: prints "out" when it succeeds.
    private static func attempts(secret: String, port: UInt16) -> [(what: String, code: String)] {
        [
            ("network", "import socket; socket.create_connection(('127.0.0.1', \(port)), 2); print('out')"),
            (
                "datagrams",
                "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9)); print('out')"
            ),
            ("secret", "print(open('\(secret)').read() and 'out')"),
            (
                "temporary files",
                "import os; print('out' if '\(secret)'.split('/')[-2] in os.listdir('/tmp') else 'no')"
            ),
            ("elsewhere", "open('/var/tmp/sekisho-out', 'w'); print('out')"),
            ("passwords", "print(open('/etc/passwd').read() and 'out')"),
            ("signal", "import os; os.kill(\(getpid()), 0); print('out')"),
            (
                "parent",
                "import os; p = os.getppid(); print('out' if p > 1 and open('/proc/%d/maps' % p).read() else 'no')"
            ),
            ("trace", "import ctypes; print('out' if ctypes.CDLL(None).ptrace(16, \(getpid()), 0, 0) == 0 else 'no')"),
            ("namespace", "import ctypes; print('out' if ctypes.CDLL(None).unshare(0x10000000) == 0 else 'no')"),
            (
                "mount",
                "import ctypes; print('out' if ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, 0) == 0 else 'no')"
            ),
            ("root", "import os; os.setuid(0); print('out')"),
            ("limits", "import resource as r; r.setrlimit(r.RLIMIT_AS, (-1, -1)); print('out')"),
            (
                "descriptors",
                "import os; print('out' if any(int(d) > 3 for d in os.listdir('/proc/self/fd')) else 'no')"
            ),
        ]
    }

    private final class Place: Sendable {
        let folder: TemporaryFolder
        let listener: LoopbackSocket

        init() throws {
            folder = try TemporaryFolder("secret")
            unsafe chmod(folder.path, 0o755)
            try "secret".write(toFile: folder.path("secret"), atomically: true, encoding: .utf8)
            listener = try LoopbackSocket(.stream)
            try listener.listen()
        }
    }

    @Test(arguments: WorkerHouse.working)
    func `no program gets out`(kind: Sandbox.Kind) async throws {
        let place = try Place()
        let run = ProgramRun(
            sandbox: WorkerHouse.sandbox(kind),
            limits: .standard,
            scratch: ScratchFolder(place.folder.path("worker"))
        )
        for (what, code) in Self.attempts(secret: place.folder.path("secret"), port: place.listener.port) {
            let outcome = try await WorkerHouse.blocking { try run.run(["/usr/bin/python3", "-c", code], input: []) }
            #expect(outcome.output != Array("out\n".utf8), "\(what)")
        }
    }

    @Test func `outside, the attempts can succeed`() async throws {
        let place = try Place()
        let all = Self.attempts(secret: place.folder.path("secret"), port: place.listener.port)
        for name in ["network", "secret", "elsewhere", "passwords", "signal", "parent"] {
            let code = try #require(all.first { $0.what == name }).code
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(filePath: "/usr/bin/python3")
            process.arguments = ["-c", code]
            process.standardOutput = pipe
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(output == Data("out\n".utf8), "\(name)")
        }
        unsafe unlink("/var/tmp/sekisho-out")
    }
}
