import Checkpoint
import Foundation
import Glibc
import Testing

@Suite struct InputFileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-input-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    @Test("a file is read whole")
    func file() throws {
        let bytes = [UInt8]((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try Data(bytes).write(to: URL(fileURLWithPath: path("a")))
        #expect(try InputFile().read(path("a")) == bytes)
    }

    @Test("a directory and a missing file are named")
    func notAFile() {
        #expect { try InputFile().read(folder.path) } throws: {
            ($0 as? InputError)?.phrase.english.contains("directory") == true
        }
        #expect { try InputFile().read(path("none")) } throws: {
            ($0 as? InputError)?.phrase.english.contains("No such file") == true
        }
    }

    @Test("a file over the limit is refused before it is read")
    func tooLarge() throws {
        let descriptor = unsafe open(path("sparse"), O_CREAT | O_WRONLY, 0o600)
        #expect(ftruncate(descriptor, 2 << 30) == 0)
        close(descriptor)
        #expect { try InputFile().read(path("sparse")) } throws: { ($0 as? InputError)?.kind == .usage }
    }

    @Test("a FIFO without a writer does not wait for ever")
    func silentPipe() {
        let made = unsafe mkfifo(path("fifo"), 0o600)
        #expect(made == 0)
        #expect { try InputFile(patienceSeconds: 1).read(path("fifo")) } throws: {
            ($0 as? InputError)?.kind == .unavailable
        }
    }

    @Test("a FIFO with a writer is read to its end")
    func pipe() throws {
        let made = unsafe mkfifo(path("fifo"), 0o600)
        #expect(made == 0)
        let name = path("fifo")
        // A thread of its own: the reader blocks, and the pool of this machine may have no other thread left.
        Thread.detachNewThread {
            try? Data(repeating: 0x61, count: 300_000).write(to: URL(fileURLWithPath: name), options: [])
        }
        let bytes = try InputFile(patienceSeconds: 10, writerSecondsMax: 10).read(name)
        #expect(bytes.count == 300_000)
    }
}
