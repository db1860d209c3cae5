import Foundation
import Inspection
import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// Files through real workers: what is made to break an opener costs nothing but its own inspection.
@Suite(.serialized, .enabled(if: !WorkerHouse.working.isEmpty)) struct OpeningTests {
    private static func open(_ bytes: [UInt8], _ name: String, passwords: [String] = [], _ pool: WorkerPool) async
        -> OpenedFile?
    {
        switch await pool.open(WorkerFile(name: name, bytes: bytes), passwords: passwords) {
        case .done(let opened): return opened
        case .failed(let failure):
            Issue.record("\(name): \(failure)")
            return nil
        }
    }

    private static func words(_ file: OpenedFile) -> Set<String> {
        Set([file.state.rawValue] + file.findings.map(\.identifier)).union(file.members.flatMap(words))
    }

    /// Every kind of bomb, and what the next message sees.
    private static let bombs: [(name: String, bytes: [UInt8])] = [
        ("zeros.gz", RunDeflater.gzip(1 << 30)),
        ("zeros.zip", ArchiveMaker.zip([ArchiveMaker.Entry("zeros", zeros: 600 << 20)])),
        ("many.zip", ArchiveMaker.zip((0..<40).map { ArchiveMaker.Entry("\($0)", zeros: 64 << 20) })),
        ("overlapping.zip", ArchiveMaker.zip([ArchiveMaker.Entry("zeros", zeros: 30 << 20)], repeated: 200)),
        (
            "nested.zip",
            (0..<14).reduce(Array("core".utf8)) { inside, level in
                ArchiveMaker.zip([ArchiveMaker.Entry("level\(level).zip", inside)])
            }
        ),
        (
            "wide.zip",
            (0..<3).reduce([UInt8]("leaf".utf8)) { inside, level in
                ArchiveMaker.zip((0..<40).map { ArchiveMaker.Entry("\(level)-\($0).zip", inside) })
            }
        ),
        ("entries.zip", ArchiveMaker.zip((0..<30_000).map { ArchiveMaker.Entry("\($0)", []) })),
    ]

    @Test(arguments: bombs.map(\.name))
    func `a bomb ends at a limit, and the next file is opened`(name: String) async throws {
        var settings = WorkerSettings()
        settings.processes = 1
        // The limits are to end it, not the clock of a busy machine.
        settings.seconds = 120
        let pool = try WorkerHouse.pool(settings)
        let bytes = try #require(Self.bombs.first { $0.name == name }).bytes
        let opened = try #require(await Self.open(bytes, name, pool))
        // Entries that share bytes are named for what they are, and nothing of them is unpacked.
        let words = Self.words(opened)
        #expect(words.contains("limited") || words.contains("attachment.archive-explodes"), "\(name)")
        let next = try #require(await Self.open(Array("hello".utf8), "next.txt", pool))
        #expect(next.state == .opened)
        await pool.stop()
    }

    @Test func `a file goes to the worker as its message has it, and is decoded there`() async throws {
        let pool = try WorkerHouse.pool()
        let bytes = ArchiveMaker.zip([ArchiveMaker.Entry("a.txt", [UInt8](repeating: 65, count: 300_000))])
        let body = Base64.encode(bytes[...])
        let file = EncodedFile(name: "a.zip", declaredType: nil, body: body[...], encoding: .base64)
        guard case .done(let opened) = await pool.open(file, passwords: []) else {
            Issue.record("not opened")
            return
        }
        #expect(opened.size == bytes.count)
        #expect(opened.members.map(\.size) == [300_000])
        await pool.stop()
    }

    @Test func `ten thousand entries are listed`() async throws {
        let pool = try WorkerHouse.pool()
        let bytes = ArchiveMaker.zip((0..<9_990).map { ArchiveMaker.Entry("folder/\($0).txt", [65]) })
        let opened = try #require(await Self.open(bytes, "many.zip", pool))
        #expect(opened.members.count == 9_990)
        #expect(opened.state == .opened)
        await pool.stop()
    }

    @Test func `what is packed is opened with its password, and its names are right`() async throws {
        let pool = try WorkerHouse.pool()
        let files = [
            WorkerFile(name: "請求書①.txt", bytes: Array("hello".utf8)), WorkerFile(name: "../../etc/x", bytes: [1]),
            WorkerFile(name: "請求書①.txt", bytes: Array("other".utf8)),
        ]
        for encoding in ZIPNames.allCases {
            guard case .done(let packed) = await pool.pack(files, password: "Pa-ss 123", names: encoding) else {
                Issue.record("not packed")
                return
            }
            let closed = try #require(await Self.open(packed, "a.zip", pool))
            #expect(closed.state == .encrypted)
            let opened = try #require(await Self.open(packed, "a.zip", passwords: ["wrong", "Pa-ss 123"], pool))
            #expect(opened.members.map(\.name) == ["請求書①.txt", ".._.._etc_x", "請求書① (2).txt"])
            #expect(opened.members.map(\.size) == [5, 1, 5])
        }
        await pool.stop()
    }

    @Test(arguments: [
        ("plain.7z", "opened"), ("hidden.7z", "encrypted"), ("encrypted.7z", "encrypted"), ("plain.tar.xz", "opened"),
    ])
    func `archives of other kinds`(name: String, state: String) async throws {
        let pool = try WorkerHouse.pool()
        let file = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/archives/\(name)")
        let opened = try #require(await Self.open([UInt8](try Data(contentsOf: file)), name, pool))
        #expect(Self.words(opened).contains(state))
        if state == "opened" { #expect(Self.names(opened).contains("in/請求書.txt")) }
        await pool.stop()
    }

    private static func names(_ file: OpenedFile) -> [String] { [file.name] + file.members.flatMap(names) }

    @Test(.enabled(if: SharedFolder.isPresent))
    func `documents of the corpus are opened, each within its time`() async throws {
        let pool = try WorkerHouse.pool()
        let folder = try #require(SharedFolder.url?.appending(path: "corpus/office-docs"))
        var count = 0
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard let bytes = try? Data(contentsOf: file), !bytes.isEmpty else { continue }
            _ = try #require(await Self.open([UInt8](bytes), file.lastPathComponent, pool), "\(file.path)")
            count += 1
        }
        #expect(count > 20)
        await pool.stop()
    }
}
