import Foundation
import TestSupport

/// LibreOffice without a window, where it is installed: it makes documents and opens those that were mended.
struct LibreOffice {
    private static let program = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first(
        where: FileManager.default.isExecutableFile(atPath:)
    )
    static var isPresent: Bool { program != nil }

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("office") }

    /// Converts a file to a format; nil if LibreOffice cannot open it.
    func convert(_ bytes: [UInt8], named name: String, to format: String) throws -> [UInt8]? {
        let source = folder.path(name)
        try Data(bytes).write(to: URL(fileURLWithPath: source))
        let result = folder.path("out/" + (name as NSString).deletingPathExtension + "." + format)
        // A fresh profile makes it start over once, with status 81.
        for _ in 0..<2 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Self.program ?? "")
            process.arguments = [
                "-env:UserInstallation=file://" + folder.path("profile"), "--headless", "--norestore", "--convert-to",
                format,
                "--outdir", folder.path("out"), source,
            ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            if let data = FileManager.default.contents(atPath: result) { return [UInt8](data) }
        }
        return nil
    }
}
