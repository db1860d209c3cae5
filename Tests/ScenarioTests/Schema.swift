import Foundation
import TestSupport

/// A JSON Schema of `docs/schema`, applied by Debian's package python3-jsonschema.
struct Schema {
    static let package = "the Debian package python3-jsonschema is absent"
    private static let module = "/usr/lib/python3/dist-packages/jsonschema"

    static var isInstalled: Bool { FileManager.default.fileExists(atPath: module) }

    /// `inspect` for `docs/schema/inspect.schema.json`.
    let name: String

    /// What in the document is against the schema, in words; empty when nothing is.
    func faults(in document: [UInt8]) async throws -> String {
        let scratch = try Scratch()
        let file = try scratch.write("document.json", document)
        let folder = SharedFolder.checkout.appendingPathComponent("docs/schema")
        let schema = folder.appendingPathComponent("\(name).schema.json").path
        let run = try await Program(name: "/usr/bin/python3").run([
            "-W", "ignore", "-m", "jsonschema", "--base-uri", "file://\(folder.path)/", "-i", file, schema,
        ])
        return run.exitCode == 0 ? run.text : "ended with \(run.exitCode): \(run.text)\(run.complaint)"
    }
}
