import Foundation
import Inspection
import TestSupport
import Testing

/// Packed files are opened by another program, with the password and not without.
@Suite struct ZIPPackingTests {
    private static func seven(_ arguments: [String]) throws -> (code: Int32, output: [UInt8]) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/7z")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        try process.run()
        let output = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    private static let files = [
        ZIPPacking.File(name: "請求書①.docx", bytes: [UInt8](repeating: 0x41, count: 100_000)),
        ZIPPacking.File(
            name: "b.bin",
            bytes: [UInt8]((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
        ),
        ZIPPacking.File(name: "empty.txt", bytes: []),
    ]

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/7z")))
    func `another program opens it`() throws {
        let folder = try TemporaryFolder("zip")
        let password = "Kx9-フグ-mmZ"
        let packed = try #require(
            ZIPPacking.pack(Self.files, password: password, areNamesUTF8: true, seconds: 1_700_000_000)
        )
        try Data(packed).write(to: URL(filePath: folder.path("a.zip")))
        for file in Self.files {
            let name = file.name
            let right = try Self.seven(["x", "-so", "-p\(password)", folder.path("a.zip"), name])
            #expect(right.code == 0)
            #expect(right.output == file.bytes)
            let wrong = try Self.seven(["x", "-so", "-pwrong", folder.path("a.zip"), name])
            #expect(wrong.code != 0 || file.bytes.isEmpty)
        }
        let list = String(decoding: try Self.seven(["l", "-slt", folder.path("a.zip")]).output, as: UTF8.self)
        #expect(list.contains("Method = AES-256"))
        #expect(list.contains("Path = 請求書①.docx"))
    }

    @Test(arguments: [true, false])
    func `names stand in it byte for byte, and the flag says what they are`(areNamesUTF8: Bool) throws {
        let name: [UInt8] =
            areNamesUTF8
            ? Array("請求書①.txt".utf8) : [0x90, 0xBF, 0x8B, 0x81, 0x8F, 0x91, 0x87, 0x40] + Array(".txt".utf8)
        let file = ZIPPacking.File(name: "請求書①.txt", bytes: [1, 2, 3])
        let packed = try #require(ZIPPacking.pack([file], password: "x", areNamesUTF8: areNamesUTF8, seconds: 0))
        #expect(packed.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(Data(packed).range(of: Data(name)) != nil)
        let flags = Int(packed[6]) | Int(packed[7]) << 8
        #expect(flags & 1 == 1, "encrypted")
        #expect(flags & 0x800 == (areNamesUTF8 ? 0x800 : 0))
    }

    @Test func `no password, no archive`() {
        #expect(ZIPPacking.pack(Self.files, password: "", areNamesUTF8: true, seconds: 0) == nil)
        #expect(ZIPPacking.pack(Self.files, password: "a\0b", areNamesUTF8: true, seconds: 0) == nil)
    }
}
