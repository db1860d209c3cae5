import Foundation
import TestSupport
import Testing

@testable import Checkpoint

/// A family of files: `name.toml`, and in `name.expected` every problem of it, in English and in Japanese.
@Suite struct ConfigurationFamilyTests {
    private static let folder = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/configuration")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test func `the family is there`() { #expect(Self.names.count >= 16) }

    @Test(arguments: names)
    func `every problem is told with its place`(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).toml")))
        let reading = ConfigurationReading(parsing: bytes, file: "\(name).toml")
        let told = [Language.english, .japanese].map { language in
            reading.faults.map { Visible.text($0.phrase.text(in: language)) + "\n" }.joined()
        }.joined(separator: "\n")
        let expected = Self.folder.appending(path: "\(name).expected")
        if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] != nil {
            try Data(told.utf8).write(to: expected)
        }
        #expect(told == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
    }
}
