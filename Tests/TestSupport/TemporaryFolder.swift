import Foundation

/// A folder for one test, gone when it ends.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init(_ purpose: String = "test") throws {
        let place = FileManager.default.temporaryDirectory
        path = place.appendingPathComponent("sekisho-\(purpose)-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in it.
    public func path(_ name: String) -> String { "\(path)/\(name)" }
}
