import Foundation
import Inspection
import NIOPosix
import TestSupport
import Testing

@testable import Checkpoint

/// Converters, through a desk as the server has it.
@Suite(.serialized, .enabled(if: !WorkerHouse.working.isEmpty)) struct ConversionTests {
    static let hasOffice = FileManager.default.isExecutableFile(atPath: OfficeConversion.program)
    static let hasPoppler = FileManager.default.isExecutableFile(atPath: PageConversion.program)

    private final class House: Sendable {
        let desk: WorkerDesk
        private let folder: TemporaryFolder

        init(_ kind: Sandbox.Kind, _ change: (inout WorkerSettings) -> Void = { _ in }) throws {
            folder = try TemporaryFolder("desk")
            unsafe chmod(folder.path, 0o755)
            var settings = WorkerSettings()
            settings.programs.seconds = 60 * Patience.factor
            change(&settings)
            desk = WorkerDesk(
                settings,
                WorkerDesk.Surroundings(
                    probe: SandboxProbe.Finding(sandbox: WorkerHouse.sandbox(kind)),
                    data: folder.path,
                    group: MultiThreadedEventLoopGroup.singleton,
                    report: { _ in }
                )
            )
        }

        func convert(_ file: WorkerFile, by converter: Converter) async throws -> WorkerFile {
            switch await desk.convert(file, by: converter) {
            case .done(let result): return result
            case .failed(let failure): throw failure
            }
        }
    }

    private static let rich = Array(
        #"{\rtf1\ansi\deff0{\fonttbl{\f0 Serif;}}\f0 Invoice \b 4711\b0\par Total 10,000 yen\par}"#.utf8
    )

    @Test(arguments: WorkerHouse.working)
    func `a command gets the file and its name, and nothing by a shell`(kind: Sandbox.Kind) async throws {
        let house = try House(kind)
        let file = WorkerFile(name: "a;touch /tmp/x `id` $(id).txt", bytes: Array("hello".utf8))
        let result = try await house.convert(file, by: .command(["/usr/bin/tr", "a-z", "A-Z"]))
        #expect(result.bytes == Array("HELLO".utf8))
        let name = try await house.convert(file, by: .command(["/usr/bin/printenv", "SAMMA_FILENAME"]))
        #expect(name.bytes == Array((file.name + "\n").utf8))
        for (command, expected) in [
            (["/bin/false"], "exit code 1"), (["tr"], "absolute path"), ([], "absolute path"),
            (["/nonexistent"], "126"),
        ] {
            guard case .failed(.refused(let reason)) = await house.desk.convert(file, by: .command(command)) else {
                Issue.record("\(command) was taken for a converter")
                continue
            }
            #expect(reason.contains(expected), "\(command): \(reason)")
        }
        await house.desk.discard()
    }

    @Test(.enabled(if: hasOffice && WorkerHouse.working.contains(.bubblewrap)))
    func `a document becomes a PDF, and text`() async throws {
        let house = try House(.bubblewrap)
        let file = WorkerFile(name: "請求書.rtf", bytes: Self.rich)
        let result = try await house.convert(file, by: .officeToPDF)
        #expect(result.bytes.starts(with: "%PDF-".utf8))
        #expect(result.name == "請求書.rtf.pdf")
        let text = try await house.convert(result, by: .text)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("Invoice 4711"))
        let direct = try await house.convert(file, by: .text)
        #expect(String(decoding: direct.bytes, as: UTF8.self).contains("Total 10,000 yen"))
        await house.desk.discard()
    }

    @Test(.enabled(if: WorkerHouse.working.contains(.landlock)))
    func `LibreOffice is not run where it cannot be`() async throws {
        let house = try House(.landlock)
        guard
            case .failed(.unavailable) = await house.desk.convert(
                WorkerFile(name: "a.rtf", bytes: Self.rich),
                by: .officeToPDF
            )
        else {
            Issue.record("it was run")
            return
        }
        await house.desk.discard()
    }

    @Test(.enabled(if: hasOffice && WorkerHouse.working.contains(.bubblewrap)))
    func `a document that LibreOffice cannot read is an outcome`() async throws {
        let house = try House(.bubblewrap) { $0.programs.seconds = 20 * Patience.factor }
        let noise = WorkerFile(name: "a.docx", bytes: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0xA5, count: 3_000))
        guard case .failed = await house.desk.convert(noise, by: .officeToPDF) else {
            // LibreOffice takes some noise for text: then a harmless PDF came of it.
            return
        }
        await house.desk.discard()
    }

    @Test(.enabled(if: hasPoppler), arguments: WorkerHouse.working)
    func `a PDF becomes pictures of its pages, in a PDF in which nothing else is`(kind: Sandbox.Kind) async throws {
        let house = try House(kind)
        let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /AA << /O << /S /JavaScript /JS (x) >> >> >>"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>", page, page,
        ]
        var bytes = Array("%PDF-1.7\n".utf8)
        for (index, object) in objects.enumerated() { bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8) }
        bytes += Array("trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n".utf8)
        let result = try await house.convert(WorkerFile(name: "a.pdf", bytes: bytes), by: .pdfToPictures)
        let text = String(decoding: result.bytes, as: UTF8.self)
        #expect(text.contains("/Count 2"))
        #expect(!text.contains("JavaScript"))
        let rebuilt = try await house.convert(WorkerFile(name: "a.pdf", bytes: bytes), by: .pdfWithoutActiveContent)
        #expect(!String(decoding: rebuilt.bytes, as: UTF8.self).contains("JavaScript"))
        guard case .failed = await house.desk.convert(WorkerFile(name: "a.pdf", bytes: [1, 2]), by: .pdfToPictures)
        else {
            Issue.record("noise has pages")
            return
        }
        await house.desk.discard()
    }

    @Test func `pages and pictures lose what is not seen`() async throws {
        let house = try House(try #require(WorkerHouse.working.first))
        let page = Array("<html><script>alert(1)</script><p>Good <b>day</b></p></html>".utf8)
        let text = try await house.convert(WorkerFile(name: "a.html", bytes: page), by: .htmlToText)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("Good day"))
        #expect(!String(decoding: text.bytes, as: UTF8.self).contains("alert"))
        #expect(text.name == "a.html.txt")
        let lure = Array("<p>Go to <a href=\"https://evil.example/x\">www.bank.example</a></p>".utf8)
        let shown = try await house.convert(WorkerFile(name: "b.html", bytes: lure), by: .htmlToText)
        #expect(String(decoding: shown.bytes, as: UTF8.self).contains("www.bank.example <https://evil.example/x>"))
        guard case .failed(.refused) = await house.desk.convert(WorkerFile(name: "a.png", bytes: [1]), by: .pictureAnew)
        else {
            Issue.record("noise is a picture")
            return
        }
        await house.desk.discard()
    }

    @Test func `without a sandbox nothing is opened, packed or converted`() async throws {
        let folder = try TemporaryFolder("desk")
        let desk = WorkerDesk(
            WorkerSettings(),
            WorkerDesk.Surroundings(
                probe: SandboxProbe.Finding(),
                data: folder.path,
                group: MultiThreadedEventLoopGroup.singleton,
                report: { _ in }
            )
        )
        let file = WorkerFile(name: "a", bytes: [1])
        guard case .failed(.unavailable) = await desk.open(file, passwords: []),
            case .failed(.unavailable) = await desk.pack([file], password: "x", names: .utf8),
            case .failed(.unavailable) = await desk.convert(file, by: .command(["/bin/cat"]))
        else {
            Issue.record("something was done without a sandbox")
            return
        }
    }
}
