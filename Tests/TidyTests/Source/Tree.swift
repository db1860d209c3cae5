import Foundation
import TestSupport

/// The files of this checkout, read once.
enum Tree {
    static let sources: [SourceFile] = swiftFiles(below: "Sources")
    static let tests: [SourceFile] = swiftFiles(below: "Tests")
    static let nested: [SourceFile] = swiftFiles(below: "Benchmarks") + swiftFiles(below: "Fuzz")
    static var all: [SourceFile] { sources + tests + nested }

    /// Files of which nothing is asked but that they are exact: mail, corpora, zones.
    private static let exact = ["Tests/TestSupport/Fixtures/", "Fuzz/Corpus/", "Examples/"]

    /// Every text file of the project that a person writes, whatever its language.
    static let texts: [(path: String, text: String)] = paths(below: "").compactMap { path in
        guard !exact.contains(where: path.hasPrefix), let text = text(path) else { return nil }
        return (path, text)
    }

    static func text(_ path: String) -> String? {
        (try? Data(contentsOf: SharedFolder.checkout.appending(path: path))).flatMap {
            String(data: $0, encoding: .utf8)
        }
    }

    /// Paths of regular files from the root of the checkout, sorted; build folders and git's own are left out.
    static func paths(below folder: String) -> [String] {
        let root = folder.isEmpty ? SharedFolder.checkout : SharedFolder.checkout.appending(path: folder)
        guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
        var found: [String] = []
        while let path = walk.nextObject() as? String {
            let name = path.split(separator: "/").last ?? ""
            if name == ".git" || name.hasPrefix(".build") {
                walk.skipDescendants()
            } else if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
                found.append(folder.isEmpty ? path : "\(folder)/\(path)")
            }
        }
        return found.sorted()
    }

    private static func swiftFiles(below folder: String) -> [SourceFile] {
        paths(below: folder).compactMap { path in
            guard path.hasSuffix(".swift"), let text = text(path) else { return nil }
            return SourceFile(path: path, text: text)
        }
    }
}
