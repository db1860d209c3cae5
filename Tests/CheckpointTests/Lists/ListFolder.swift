import Foundation

@testable import Checkpoint

/// A folder of list files that goes with the test.
final class ListFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "lists-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ list: ListName, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(list.rawValue)"), options: .atomic)
    }

    func read(_ list: ListName) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(list.rawValue)")), as: UTF8.self)
    }
}
