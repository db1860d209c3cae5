public import Foundation

/// The folder with public conformance suites and real mail that lies beside a checkout. It is no part of the project:
/// tests that need it are skipped, saying so, where it is absent.
public enum SharedFolder {
    /// `$SEKISHO_SHARED`, else `../shared` beside the checkout; nil when there is none.
    public static let url: URL? = {
        let named = ProcessInfo.processInfo.environment["SEKISHO_SHARED"].map { URL(fileURLWithPath: $0) }
        let beside = checkout.deletingLastPathComponent().appendingPathComponent("shared")
        return [named, beside].compactMap(\.self).first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// The root of this checkout.
    public static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    public static var isPresent: Bool { url != nil }

    /// A file below the shared folder, as bytes.
    public static func bytes(_ path: String) throws -> [UInt8] {
        guard let url else { throw CocoaError(.fileNoSuchFile) }
        return [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
    }
}
